package cn.guijian.report.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.report.Office;
import cn.guijian.report.annotate.mark.FindingList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LibreOffice opens the copies and loses nothing; where it is not installed the test says that it was skipped. */
class LibreOfficeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample-submissions/shangluo-hr-2021/2023Q4/danfeng.xlsx",
                "src/test/resources/annotate/exceljs.xlsx",
                "src/test/resources/annotate/libreoffice.xls"
            })
    void opensTheCopyWithEveryMark(String file) throws IOException, InterruptedException {
        AnnotatedCopy copy = AnnotatedCopy.of(Results.everyLevel(), Optional.of(Files.readAllBytes(Path.of(file))));

        try (XSSFWorkbook book = AnnotatedCopyTest.open(saved(copy))) {
            XSSFSheet list = book.getSheet("审核结果");
            assertThat(book.getActiveSheetIndex()).isEqualTo(book.getSheetIndex(list));
            assertThat(list.getRow(FindingList.HEADER + 7).getCell(6).getStringCellValue())
                    .isEqualTo("R0605");
            assertThat(list.getHyperlink(new CellAddress(FindingList.HEADER, 2)).getLocation())
                    .contains("E10");
            assertThat(AnnotatedCopyTest.comment(book, "主要指标!H8")).contains("R0301", "R0501", "改正它。");
            assertThat(AnnotatedCopyTest.comment(book, "主要指标!K40")).contains("R0108");
            assertThat(AnnotatedCopyTest.comment(book, "重点任务!H7")).contains("R0402");
            assertThat(book.getSheet("主要指标").getRow(22).getCell(0).getCellFormula())
                    .contains("封面");
        }
    }

    private byte[] saved(AnnotatedCopy copy) throws IOException, InterruptedException {
        return Office.convert(folder, copy.fileName(), copy.content(), "xlsx");
    }
}
