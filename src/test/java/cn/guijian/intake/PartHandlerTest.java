package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PartHandlerTest {
    /** Writes down what it hears. */
    private static final class Heard extends PartHandler {
        private final List<String> events = new ArrayList<>();

        Heard(Budget budget) {
            super("urn:ours", budget);
        }

        @Override
        void root(String uri, String name) {
            events.add("root " + uri + " " + name);
        }

        @Override
        void open(String name, Attributes attributes) {
            events.add("open " + name + " " + attributes.value("id", "none") + " "
                    + attributes.value("urn:ours", "id", "none"));
        }

        @Override
        void close(String name) {
            events.add("close " + name);
        }

        @Override
        void text(char[] characters, int from, int length) {
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
        assertRefused("<a>".repeat(201) + "</a>".repeat(201), "文件内部的标记层次或种类异常");
    }

    @Test
    void knowsFiveThousandNames() {
        assertWithin("<a>" + elements(4_999) + "</a>");
        assertRefused("<a>" + elements(5_000) + "</a>", "文件内部的标记层次或种类异常");
        assertWithin("<a " + attributes("", 4_999) + "/>");
        assertRefused("<a " + attributes("", 5_000) + "/>", "文件内部的标记层次或种类异常");
    }

    @Test
    void takesOneNameUnderTwoPrefixesForTwo() {
        String prefixes = "xmlns:p='urn:ours' xmlns:q='urn:other'";

        assertWithin("<a " + prefixes + " " + attributes("p:", 2_500) + attributes("q:", 2_499) + "/>");
        assertRefused(
                "<a " + prefixes + " " + attributes("p:", 2_500) + attributes("q:", 2_500) + "/>", "文件内部的标记层次或种类异常");
    }

    @Test
    void knowsFiveThousandNamespaces() {
        assertWithin("<a " + attributes("xmlns:", 5_000) + "/>");
        assertRefused("<a><b " + attributes("xmlns:", 5_000) + "/><c xmlns:n='urn:n'/></a>", "文件内部的标记层次或种类异常");
    }

    @Test
    void countsEveryTagAndTextAsAStep() {
        assertThatCode(() -> parse("<a>x</a>", TestGrid.overAfter(4))).doesNotThrowAnyException();
        assertThatThrownBy(() -> parse("<a>x</a>", TestGrid.overAfter(3))).isInstanceOf(Refused.class);
    }

    @Test
    void standsFourMegabytesWithoutATag() throws IOException {
        try (PartStream stream = new PartStream(new ByteArrayInputStream(new byte[(4 << 20) + 2]), handler())) {
            assertThat(stream.read()).isZero();
            assertThat(stream.readNBytes((4 << 20) - 1)).hasSize((4 << 20) - 1);
            assertThatThrownBy(stream::read).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> stream.read(new byte[10], 0, 10)).isInstanceOf(Refused.class);
            assertThat(stream.read(new byte[10], 0, 10)).isEqualTo(-1);
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void countsSilenceAnewAfterEveryTagAndText() {
        String comment = "<!--" + " ".repeat(3 << 20) + "-->";

        assertWithin("<a>" + comment + "<b/>" + comment + "x" + comment + "</a>");
        assertRefused("<a>" + comment + comment + "</a>", "文件内部有异常庞大的标记");
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

    private static void assertRefused(String xml, String limit) {
        assertThatThrownBy(() -> heard(xml))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.trouble().details()).first().isEqualTo(limit));
    }

    private static String elements(int count) {
        return IntStream.range(0, count).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());
    }

    private static String attributes(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + "n" + i + "='u' ")
                .collect(Collectors.joining());
    }
}
