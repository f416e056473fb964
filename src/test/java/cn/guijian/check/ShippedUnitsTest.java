package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.SubmissionReader;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Intake;
import cn.guijian.model.plan.Catalog;
import cn.guijian.samples.FilledWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The units of the shipped tables as they sign, none of these ways being in a table. */
final class ShippedUnitsTest {
    private static final Catalog CATALOG = Checks.ruleset(Checks.RULES).catalog();
    private static final SubmissionReader READER = new SubmissionReader(CATALOG, IntakeLimits.standard());

    @ParameterizedTest
    @CsvSource({
        "商洛市商州区人力资源和社会保障局, 611002",
        "陕西省商洛市商州区人力资源社会保障局, 611002",
        "陕西商洛商州区人社局, 611002",
        "陕西省商州区人民政府, 611002",
        "商州人社局, 611002",
        "商洛市山阳县人力资源与社会保障局（盖章）, 611024",
        "商洛市镇安县人民政府, 611025",
        "柞水县劳动就业服务局, 611026",
        "商洛高新区社会事务局, 6110GX",
        "陕西省商洛高新技术产业开发区管理委员会, 6110GX",
        "商洛市高新区人社局, 6110GX",
        "商丹园区管委会, 6110GX",
        "陕西省商洛市人力资源和社会保障局, 611000",
        "商洛市人力资源社会保障局规划财务科, 611000",
        "商洛市人民政府, 611000",
        "商洛市本级, 611000"
    })
    void areReadAsTheySign(String text, String code) throws IOException {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        Intake.Read.class,
                        read -> assertThat(read.submission().unit().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "商洛市",
                "陕西省",
                "西安市洛南县",
                "咸阳市人社局",
                "商洛市洛南县、丹凤县",
                "商州区洛南县人社局",
                "陕西省人力资源和社会保障厅",
                "商洛市人社局商州分局",
                "洛南",
                "商洛日报社"
            })
    void areNotGuessed(String text) throws IOException {
        assertThat(read(text) instanceof Intake.Read).isEqualTo(text.equals("洛南"));
    }

    private static Intake read(String unit) throws IOException {
        FilledWorkbook book = FilledWorkbook.open(Files.readAllBytes(Checks.SAMPLES.resolve("2023Q4/shangzhou.xlsx")));
        book.cell(CoverItem.UNIT).setCellValue(unit);
        return READER.read(book.bytes(), "报表.xlsx");
    }
}
