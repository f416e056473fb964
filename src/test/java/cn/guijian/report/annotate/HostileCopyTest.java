package cn.guijian.report.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Texts;
import cn.guijian.office.edit.Element;
import cn.guijian.office.edit.Held;
import cn.guijian.office.edit.XmlDocument;
import cn.guijian.report.annotate.mark.Unmarkable.Reason;
import cn.guijian.report.annotate.xlsx.Grid;
import cn.guijian.report.annotate.xlsx.Spreadsheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts that reading passes by and marking opens: what would fill the memory or never end gets the list alone. */
@Timeout(20)
class HostileCopyTest {
    private static final String COMMENTS = "<comments xmlns='" + Spreadsheet.NAMESPACE + "'%s><authors/><commentList>";
    private static final String END = "</commentList></comments>";
    private static final String CELLS = "<x:sheetData><x:row r='1'/></x:sheetData>";

    static Stream<Arguments> comments() {
        return Stream.of(
                Arguments.of(
                        "as many namespaces", open(many(499, i -> " xmlns:n" + i + "='u'")) + END, Optional.empty()),
                Arguments.of(
                        "more namespaces",
                        open("") + ("<a" + many(500, i -> " xmlns:m" + i + "='u'") + "/>").repeat(10) + END,
                        Optional.of(Reason.LARGE)),
                Arguments.of(
                        "more attributes", open(many(501, i -> " a" + i + "=''")) + END, Optional.of(Reason.LARGE)),
                Arguments.of("as many names", open("") + many(900, i -> "<n" + i + "/>") + END, Optional.empty()),
                Arguments.of(
                        "more names of elements",
                        open("") + many(1_001, i -> "<n" + i + "/>") + END,
                        Optional.of(Reason.LARGE)),
                Arguments.of(
                        "more names of attributes",
                        open("") + many(1_001, i -> "<a n" + i + "=''/>") + END,
                        Optional.of(Reason.LARGE)),
                Arguments.of(
                        "more names of instructions",
                        open("") + many(1_001, i -> "<?n" + i + " x?>") + END,
                        Optional.of(Reason.LARGE)),
                Arguments.of(
                        "as many comments", open("") + many(5_000, HostileCopyTest::comment) + END, Optional.empty()),
                Arguments.of(
                        "more comments",
                        open("") + many(5_001, HostileCopyTest::comment) + END,
                        Optional.of(Reason.LARGE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comments")
    void holdsCommentsToTheirLimits(String name, String comments, Optional<Reason> reason) throws IOException {
        OddWorkbook odd = new OddWorkbook()
                .sheet(CELLS)
                .put(
                        "book/s/_rels/one.xml.rels",
                        OddWorkbook.rels("<Relationship Id='c' Type='x/comments' Target='c.xml'/>"))
                .put("book/s/c.xml", comments);

        assertAlone(odd, reason);
    }

    @ParameterizedTest(name = "{0} boxes")
    @MethodSource("boxes")
    void holdsBoxesToTheirLimit(int boxes, Optional<Reason> reason) throws IOException {
        OddWorkbook odd = new OddWorkbook()
                .sheet(CELLS + "<x:legacyDrawing xmlns:r='" + Spreadsheet.RELATIONSHIPS + "' r:id='v'/>")
                .put(
                        "book/s/_rels/one.xml.rels",
                        OddWorkbook.rels("<Relationship Id='v' Type='x/vmlDrawing' Target='v.vml'/>"))
                .put("book/s/v.vml", "<xml>" + "<x:ClientData ObjectType='Note'>".repeat(boxes) + "</xml>");

        assertAlone(odd, reason);
    }

    static Stream<Arguments> boxes() {
        return Stream.of(Arguments.of(5_000, Optional.empty()), Arguments.of(5_001, Optional.of(Reason.LARGE)));
    }

    /** A hundred sheets of just less than one may have filled the memory. */
    @Test
    void countsAllPartsOfAWorkbookTogether() throws IOException {
        String selected = "<x:sheetViews><x:sheetView tabSelected='1'/></x:sheetViews>";
        String rows = "<x:row/>".repeat(150_000);
        assertAlone(sheets(2, selected + "<x:sheetData>" + rows + "</x:sheetData>"), Optional.empty());
        assertAlone(sheets(3, selected + "<x:sheetData>" + rows + "</x:sheetData>"), Optional.of(Reason.LARGE));
        assertAlone(
                sheets(3, selected + "<x:sheetData>" + " ".repeat(6 << 20) + "</x:sheetData>"),
                Optional.of(Reason.LARGE));
    }

    private static OddWorkbook sheets(int count, String inner) {
        OddWorkbook odd = new OddWorkbook();
        String xmlns = " xmlns:x='" + Spreadsheet.NAMESPACE + "'";
        IntStream.range(0, count)
                .forEach(i -> odd.put("book/s/" + i + ".xml", "<x:worksheet" + xmlns + ">" + inner + "</x:worksheet>"));
        return odd.put(
                        "book/main.xml",
                        "<x:workbook" + xmlns + " xmlns:q='" + Spreadsheet.RELATIONSHIPS + "'><x:sheets>"
                                + many(
                                        count,
                                        i -> "<x:sheet name='表" + i + "' sheetId='" + (i + 1) + "' q:id='s" + i + "'/>")
                                + "</x:sheets></x:workbook>")
                .put(
                        "book/_rels/main.xml.rels",
                        OddWorkbook.rels(many(
                                count,
                                i -> "<Relationship Id='s" + i + "' Type='x/worksheet' Target='s/" + i + ".xml'/>")));
    }

    /** Thousands of elements that each kept a copy of thousands of declarations filled the memory. */
    @Test
    void copiesNoDeclarationsFromElementToElement() {
        String declared = many(400, i -> " xmlns:n" + i + "='u" + i + "'");
        Element root = document("<a" + declared + "><b xmlns:r='v' xmlns:n7='w'><n7:c/></b><n7:d/></a>");
        Element b = root.children().get(0);

        assertThat(b.namespaces().own()).hasSize(2);
        assertThat(b.children().get(0).namespaces()).isSameAs(b.namespaces());
        assertThat(b.children().get(0).namespace()).isEqualTo("w");
        assertThat(root.children().get(1).namespaces()).isSameAs(root.namespaces());
        assertThat(root.children().get(1).namespace()).isEqualTo("u7");
        assertThat(b.namespaces().of("n399")).contains("u399");
        assertThat(b.namespaces().of("n400")).isEmpty();
        assertThat(b.namespaces().prefix("u8")).contains("n8");
        assertThat(b.namespaces().prefix("u7")).as("means something else here").isEmpty();
        assertThat(b.namespaces().prefix("w")).contains("n7");
    }

    /** Rows without height were passed by up to the last of a million, for every box. */
    @Test
    void letsABoxReachAThousandRows() {
        Grid grid = Grid.of(document("<worksheet><sheetFormatPr defaultRowHeight='0'/></worksheet>"));

        assertThat(grid.anchor(10, 2, 64, 20)).isEqualTo("3, 15, 9, 5, 4, 15, 1009, 0");
    }

    private static Element document(String xml) {
        return XmlDocument.of(xml.getBytes(StandardCharsets.UTF_8), 16, new Held())
                .root();
    }

    private static String open(String attributes) {
        return COMMENTS.formatted(attributes);
    }

    private static String comment(int number) {
        return "<comment ref='B" + (number + 1) + "' authorId='0'><text><t>x</t></text></comment>";
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    /** Without a reason the workbook is marked. */
    private static void assertAlone(OddWorkbook odd, Optional<Reason> reason) throws IOException {
        AnnotatedCopy copy = AnnotatedCopy.of(Results.everyLevel(), Optional.of(odd.bytes()));
        if (reason.isEmpty()) {
            assertThat(Parts.of(copy.content()).keySet()).contains("book/main.xml");
            return;
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .contains(Texts.text(reason.get().key()));
        }
    }
}
