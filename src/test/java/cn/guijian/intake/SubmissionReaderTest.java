package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.InputFile;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubmissionReaderTest {
    @TempDir
    private Path folder;

    @Test
    void readsWorkbookLaidOutLikeTheTemplate() {
        Submission submission = read(TestForm.xlsx(w -> {}));

        assertThat(submission.unit()).isEqualTo(TestCatalog.LUONAN);
        assertThat(submission.period()).isEqualTo(new Period(2023, 4));
        assertThat(submission.cover().date()).contains(LocalDate.of(2024, 1, 8));
        assertThat(submission.cover().text(CoverItem.PHONE)).isEqualTo("0914-7322000");
        assertThat(submission.rows().stream().map(SubmittedRow::code))
                .containsExactly("Z01", "Z02", "Z06", "Z09", "Z15", "W06", "W30", "B01", "B02", "B13");
        assertThat(submission.troubles()).isEmpty();
    }

    @Test
    void readsEveryNumberColumnOfARow() {
        assertThat(read(TestForm.xlsx(w -> {})).row("Z02"))
                .contains(new SubmittedRow(
                        "Z02",
                        "城镇登记失业率",
                        new Location("主要指标", "A3", "Z02 城镇登记失业率", "Z02"),
                        new Location("主要指标", "C3", "Z02 城镇登记失业率 计量单位", "%"),
                        new Location("主要指标", "I3", "Z02 城镇登记失业率 情况说明", "按时点统计"),
                        Map.of(
                                Column.QUARTER, blank("E3", Column.QUARTER),
                                Column.YEAR, blank("F3", Column.YEAR),
                                Column.PLAN, blank("G3", Column.PLAN),
                                Column.END,
                                        new ReportedValue(
                                                "Z02",
                                                Column.END,
                                                new Location("主要指标", "H3", "Z02 城镇登记失业率 期末数", "3.82"),
                                                new Reading.Number(new BigDecimal("3.82")),
                                                Optional.of(TestForm.RATE)))));
    }

    @Test
    void readsOldBinaryWorkbookTheSame() {
        Submission xlsx = read(TestForm.xlsx(w -> {}));
        Submission xls = read(TestForm.xls(w -> {}));

        assertThat(xls.troubles()).isEqualTo(xlsx.troubles());
        assertThat(xls.cover()).isEqualTo(xlsx.cover());
        assertThat(withoutFormulas(xls)).isEqualTo(withoutFormulas(xlsx));
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.xls"})
    void readsWhatLibreOfficeSavedTheSame(String name) throws IOException {
        byte[] bytes;
        try (InputStream stream = getClass().getResourceAsStream(name)) {
            bytes = Objects.requireNonNull(stream).readAllBytes();
        }
        Submission plain = read(TestForm.xlsx(w -> {}));
        Submission saved = read(bytes);

        assertThat(saved.troubles()).isEmpty();
        assertThat(saved.cover()).isEqualTo(plain.cover());
        assertThat(withoutFormulas(saved)).isEqualTo(withoutFormulas(plain));
    }

    @Test
    void refusesBytesBeyondTheLimit() {
        IntakeLimits limits = new IntakeLimits(9, 9, 9, 9, 9, 9, 9, 9, Duration.ofMinutes(1), 9);

        assertThat(new SubmissionReader(TestCatalog.SMALL, limits).read(new byte[10], "洛南县.xlsx"))
                .isEqualTo(new Intake.Unread(
                        new InputFile("洛南县.xlsx", Fingerprint.sha256(new byte[10]), 10),
                        List.of(Trouble.ofFile(Trouble.Type.FILE_TOO_LARGE, "文件过大", "最多 0 MB"))));
    }

    private static String withoutFormulas(Submission submission) {
        return submission.rows().toString().replaceAll("formula=Optional\\[.*?\\]]", "");
    }

    private static ReportedValue blank(String cell, Column column) {
        String label = "Z02 城镇登记失业率 " + column.label();
        return new ReportedValue(
                "Z02", column, new Location("主要指标", cell, label, ""), new Reading.Blank(), Optional.empty());
    }

    private Submission read(byte[] bytes) {
        return TestIntake.submission(folder, bytes);
    }
}
