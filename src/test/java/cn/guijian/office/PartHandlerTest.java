package cn.guijian.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestGrid;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.Refused;
import cn.guijian.office.BadPackage.Flaw;
import cn.guijian.office.PackageParts.XmlParser;
import cn.guijian.office.PackageParts.XmlParser.PartStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartHandlerTest {
    /** Writes down what it hears. */
    private static final class Heard extends PartHandler {
        private final List<String> events = new ArrayList<>();

        Heard(Budget budget) {
            super("urn:ours", budget);
        }

        @Override
        protected void root(String uri, String name) {
            events.add("root " + uri + " " + name);
        }

        @Override
        protected void open(String name, Attributes attributes) {
            events.add("open " + name + " " + attributes.value("id", "none") + " "
                    + attributes.value("urn:ours", "id", "none"));
        }

        @Override
        protected void close(String name) {
            events.add("close " + name);
        }

        @Override
        protected void text(char[] characters, int from, int length) {
            events.add("text " + new String(characters, from, length));
        }
    }

    @Test
    void hearsElementsOfItsNamespaceAndAllText() {
        assertThat(heard("<o:a xmlns:o='urn:ours' id='1' o:id='2'>x<b xmlns='urn:other' id='3'>"
                        + "<o:c o:id='4'/><![CDATA[<y>]]></b><d/></o:a>"))
                .containsExactly(
                        "root urn:ours a", "open a 1 2", "text x", "open c none 4", "close c", "text <y>", "close a");
    }

    @Test
    void hearsNothingOfAPartWithoutItsNamespaceButTheRoot() {
        assertThat(heard("<a><b/></a>")).containsExactly("root  a");
    }

    @Test
    void goesTwoHundredLevelsDeep() {
        assertWithin("<a>".repeat(200) + "</a>".repeat(200));
        assertWithin("<a>" + "<a></a>".repeat(300) + "</a>");
        assertRefused("<a>".repeat(201) + "</a>".repeat(201), Flaw.DEPTH);
    }

    @Test
    void takesFiveHundredAttributesOfATag() {
        assertWithin("<a " + attributes("", 500) + "/>");
        assertWithin("<a " + attributes("xmlns:", 500) + "/>");
        assertRefused("<a " + attributes("", 501) + "/>", Flaw.ATTRIBUTES);
        assertRefused("<a " + attributes("xmlns:", 501) + "/>", Flaw.ATTRIBUTES);
        assertRefused("<a " + attributes("", 250) + attributes("xmlns:", 251) + "/>", Flaw.ATTRIBUTES);
    }

    @Test
    void knowsAThousandNamesInAllPartsOfAFile() {
        Budget budget = TestGrid.budget();

        assertThatCode(() -> parse("<a>" + elements(900) + "</a>", budget)).doesNotThrowAnyException();
        assertThatCode(() -> parse("<a>" + elements(900) + "</a>", budget)).doesNotThrowAnyException();
        assertThatCode(() -> parse("<a " + names("m", 99) + "/>", budget)).doesNotThrowAnyException();
        assertThatThrownBy(() -> parse("<o/>", budget)).isInstanceOf(Refused.class);
    }

    @Test
    void takesInstructionsForNames() {
        assertWithin("<a>" + "<?n0 x?>".repeat(3_000) + "</a>");
        assertOverBudget("<a>" + elements(1_000).replace("<n", "<?n").replace("/>", "?>") + "</a>");
    }

    @Test
    void takesOneNameUnderTwoPrefixesForTwo() {
        String prefixes = "<a xmlns:p='urn:ours' xmlns:q='urn:other'><b " + attributes("p:", 498) + "/>";

        assertWithin(prefixes + "<b " + attributes("q:", 498) + "/></a>");
        assertOverBudget(prefixes + "<b " + attributes("q:", 498) + "/><c/><d/><e/></a>");
    }

    @Test
    void keepsNoMoreOfNamesThanOfTexts() {
        Budget budget = new Budget(new IntakeLimits(0, 0, 9, 9, 9, 9, 9, 100, Duration.ofMinutes(1), 0));

        assertThatThrownBy(() -> parse("<" + "a".repeat(100) + "/>", budget)).isInstanceOf(Refused.class);
    }

    @Test
    void knowsFiveThousandNamespaces() {
        String declared = ("<b " + attributes("xmlns:", 500) + "/>").repeat(10);

        assertWithin("<a>" + declared + "</a>");
        assertRefused("<a>" + declared + "<c xmlns:n='urn:n'/></a>", Flaw.NAMESPACES);
    }

    /** What the parser does inside a tag it does for whole minutes; so it is not let further than a few buffers. */
    @ParameterizedTest
    @ValueSource(strings = {"a%d='' ", "xmlns:a%d='u' ", "a%d=\"\" "})
    void stopsInsideATagOfVeryManyAttributes(String attribute) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            byte[] part = ("<a "
                            + IntStream.range(0, 20_000)
                                    .mapToObj(attribute::formatted)
                                    .collect(Collectors.joining()) + "/>")
                    .getBytes(charset);
            ByteArrayInputStream stream = new ByteArrayInputStream(part);

            assertThatThrownBy(() -> new XmlParser().parse("a.xml", stream, handler()))
                    .isInstanceOfSatisfying(BadPackage.class, e -> assertLimit(e, Flaw.ATTRIBUTES));
            assertThat(part.length - stream.available()).isLessThan(64 << 10);
        }
    }

    @Test
    void takesALongValueForWhatItIs() {
        assertWithin("<a b='" + "A1:B2 ".repeat(50_000) + "'/>");
        assertWithin("<a b='" + "\"".repeat(900) + "A1:B2 ".repeat(50_000) + "'/>");
    }

    @Test
    void readsNoPartWhoseQuotesCanNotBeCounted() {
        String declared = "<?xml version='1.0' encoding='%s'?>";
        byte[] ebcdic = "<a b=''/>".getBytes(Charset.forName("IBM037"));
        byte[] part = concat(declared.formatted("IBM037").getBytes(StandardCharsets.US_ASCII), ebcdic);

        assertThatThrownBy(() -> new XmlParser().parse("a.xml", new ByteArrayInputStream(part), handler()))
                .isInstanceOfSatisfying(BadPackage.class, e -> assertLimit(e, Flaw.NO_XML));
        for (String known : List.of("UTF-8", "GB18030", "GBK", "ISO-8859-1", "Big5")) {
            assertWithin(declared.formatted(known) + "<a/>");
        }
    }

    @Test
    void countsEveryTagAndTextAsAStep() {
        assertThatCode(() -> parse("<a>x</a>", TestGrid.overAfter(4))).doesNotThrowAnyException();
        assertThatThrownBy(() -> parse("<a>x</a>", TestGrid.overAfter(3))).isInstanceOf(Refused.class);
    }

    @Test
    void countsEverySixteenBytesAsAStep() throws IOException {
        for (int bytes : List.of(1_600, 1_616)) {
            Silence silence = new Silence(TestGrid.overAfter(101));
            try (PartStream stream = new PartStream(new ByteArrayInputStream(new byte[bytes]), silence)) {
                byte[] buffer = new byte[bytes];
                if (bytes == 1_600) {
                    assertThat(stream.read(buffer, 0, bytes)).isEqualTo(bytes);
                } else {
                    assertThatThrownBy(() -> stream.read(buffer, 0, bytes)).isInstanceOf(Refused.class);
                }
            }
        }
    }

    @Test
    void standsFourMegabytesWithoutATag() throws IOException {
        Silence silence = new Silence(TestGrid.budget());
        try (PartStream stream = new PartStream(new ByteArrayInputStream(new byte[(4 << 20) + 2]), silence)) {
            assertThat(stream.read()).isZero();
            assertThat(stream.readNBytes((4 << 20) - 1)).hasSize((4 << 20) - 1);
            assertThatThrownBy(stream::read).isInstanceOf(BadPackage.class);
            assertThatThrownBy(() -> stream.read(new byte[10], 0, 10)).isInstanceOf(BadPackage.class);
            assertThat(stream.read(new byte[10], 0, 10)).isEqualTo(-1);
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void countsSilenceAnewAfterEveryTagAndText() {
        String comment = "<!--" + " ".repeat(3 << 20) + "-->";

        assertWithin("<a>" + comment + "<b/>" + comment + "x" + comment + "</a>");
        assertRefused("<a>" + comment + comment + "</a>", Flaw.SILENCE);
    }

    @Test
    void countsValuesAnewAfterEveryTagAndText() {
        String values = "<!--" + " ".repeat(20_000) + "= '".repeat(450) + "-->";

        assertWithin("<a>" + (values + "<b/>").repeat(3) + "</a>");
        assertRefused("<a>" + values + values + "</a>", Flaw.ATTRIBUTES);
    }

    private static Heard handler() {
        return new Heard(TestGrid.budget());
    }

    private static List<String> heard(String xml) {
        return parse(xml, TestGrid.budget()).events;
    }

    private static Heard parse(String xml, Budget budget) {
        Heard heard = new Heard(budget);
        new XmlParser().parse("a.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), heard);
        return heard;
    }

    private static void assertWithin(String xml) {
        assertThatCode(() -> heard(xml)).doesNotThrowAnyException();
    }

    private static void assertRefused(String xml, Flaw flaw) {
        assertThatThrownBy(() -> heard(xml)).isInstanceOfSatisfying(BadPackage.class, e -> assertLimit(e, flaw));
    }

    private static void assertOverBudget(String xml) {
        assertThatThrownBy(() -> heard(xml)).isInstanceOf(Refused.class);
    }

    private static void assertLimit(BadPackage bad, Flaw flaw) {
        assertThat(bad.flaw()).isEqualTo(flaw);
    }

    private static String elements(int count) {
        return IntStream.range(0, count).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());
    }

    private static String attributes(String prefix, int count) {
        return names(prefix + "n", count);
    }

    private static String names(String start, int count) {
        return IntStream.range(0, count).mapToObj(i -> start + i + "='u' ").collect(Collectors.joining());
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
