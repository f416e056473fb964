package cn.guijian.damage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.Search;
import cn.guijian.check.Checker;
import cn.guijian.check.Checks;
import cn.guijian.engine.facts.Context;
import cn.guijian.intake.SubmissionReader;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.Level;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.Finding;
import cn.guijian.report.annotate.AnnotatedCopy;
import cn.guijian.ruleset.Ruleset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damages good workbooks; each is read, judged and annotated. How many, and from which seed: {@link Search}.
 */
class DamagedWorkbooksTest {
    private static final int TIMES = Search.times(80, 2_500);
    /** What no user should see: names of Java, and its traces. */
    private static final Pattern INTERNAL = Pattern.compile(
            "Exception|StackOverflow|OutOfMemory|\\b(java|cn\\.guijian|org\\.[a-z]+|com\\.[a-z]+)\\.[A-Za-z]|\\bnull\\b");

    private static final Ruleset RULESET = Checks.ruleset(Checks.RULES);
    private static final Workbooks GOOD = Workbooks.sample("luonan.xlsx");
    private static final DamageTally TALLY = new DamageTally();

    private final Checker checker = new Checker(RULESET, IntakeLimits.standard());
    private final SubmissionReader reader = new SubmissionReader(RULESET.catalog(), IntakeLimits.standard());

    @AfterAll
    static void writeTally() throws IOException {
        TALLY.write();
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void endsWithAFindingOrAnEqualResult(Damage damage) throws IOException {
        Map<String, BigDecimal> numbers = numbers(submission(damage.isBinary() ? GOOD.xls() : GOOD.xlsx()));
        Random random = Search.random("damage " + damage);
        for (int i = 0; i < TIMES; i++) {
            String name = Search.at(damage, i);
            byte[] bytes = damage.of(GOOD, random);
            long start = System.nanoTime();
            try {
                CheckResult result = check(bytes);
                assertOutcome(name, result);
                if (damage.isSeen() && result.status() != CheckResult.Status.UNREADABLE) {
                    assertNumbers(name, numbers(submission(bytes)), numbers, result);
                }
                TALLY.count(damage, result, System.nanoTime() - start);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(name, e);
            }
        }
    }

    @Test
    void readsNoOddCellAsAnotherNumber() {
        Random random = Search.random("odd cells");
        for (int i = 0; i < TIMES; i++) {
            CellDamage damage = CellDamage.any(random);
            List<String> place = new ArrayList<>();
            byte[] bytes = damage.in(GOOD.xlsx(), random, place);
            if (reader.read(bytes, "odd.xlsx") instanceof Intake.Read read) {
                String cell = sheet(place.get(0)) + "!" + place.get(1);
                Optional<BigDecimal> number =
                        Optional.ofNullable(numbers(read.submission()).get(cell));
                Optional<BigDecimal> expected = damage.number().map(BigDecimal::new);
                assertThat(number.isEmpty()
                                || expected.filter(e -> e.compareTo(number.get()) == 0
                                                || e.movePointRight(2).compareTo(number.get()) == 0)
                                        .isPresent())
                        .as("%s in %s read as %s %s", damage, cell, number, Search.at())
                        .isTrue();
            }
        }
    }

    /** A reader that was written by others must see the same numbers, where it can read the workbook at all. */
    @Test
    void readsTheNumbersThatAnotherReaderSees() {
        Random random = Search.random("another reader");
        int compared = 0;
        for (int i = 0; i < TIMES / 2; i++) {
            byte[] bytes = Damage.MARKUP.of(GOOD, random);
            if (reader.read(bytes, "markup.xlsx") instanceof Intake.Read read) {
                compared += compare(Search.at("markup", i), bytes, read.submission()) ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(TIMES / 20);
    }

    private boolean compare(String name, byte[] bytes, Submission submission) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            submission.rows().stream()
                    .flatMap(row -> row.values().values().stream())
                    .filter(value ->
                            value.number().isPresent() && value.formula().isEmpty())
                    .forEach(value -> {
                        CellAddress address = new CellAddress(value.location().cell());
                        Cell cell = workbook.getSheet(value.location().sheet())
                                .getRow(address.getRow())
                                .getCell(address.getColumn());
                        if (cell.getCellType() == CellType.NUMERIC) {
                            double ours = value.number().orElseThrow().doubleValue();
                            double theirs = cell.getNumericCellValue();
                            assertThat(Math.min(Math.abs(ours - theirs), Math.abs(ours - 100 * theirs)))
                                    .as("%s %s: %s and %s", name, value.location(), ours, theirs)
                                    .isLessThanOrEqualTo(Math.abs(ours) * 1e-12);
                        }
                    });
            return true;
        } catch (IOException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    private CheckResult check(byte[] bytes) throws IOException {
        CheckResult result = checker.check(reader.read(bytes, "damaged.xlsx"), Context.alone());
        if (result.status() != CheckResult.Status.UNREADABLE) {
            assertThat(AnnotatedCopy.of(result, Optional.of(bytes)).content()).isNotEmpty();
        }
        return result;
    }

    private static void assertOutcome(String name, CheckResult result) {
        if (result.status() == CheckResult.Status.UNREADABLE) {
            assertThat(result.findings()).as(name).isNotEmpty().allMatch(f -> f.level() == Level.MUST_FIX);
        }
        assertThat(result.coverage().hasFailure()).as(name).isFalse();
        for (Finding finding : result.findings()) {
            assertThat(finding.rule()).as(name).isNotEqualTo("R0099");
            assertThat(INTERNAL.matcher(finding.message() + " " + finding.advice())
                            .find())
                    .as("%s: %s", name, finding.message())
                    .isFalse();
        }
    }

    /** The same numbers; where some are gone with a part of the file, it is returned or asked about, and none is another. */
    private static void assertNumbers(
            String name, Map<String, BigDecimal> read, Map<String, BigDecimal> good, CheckResult result) {
        assertThat(good).as(name).containsAllEntriesOf(read);
        if (!read.equals(good)) {
            assertThat(result.findings())
                    .as(name)
                    .anyMatch(finding -> finding.rule().equals("R0022"));
            assertThat(result.status()).as(name).isEqualTo(CheckResult.Status.RETURNED);
        }
    }

    private Submission submission(byte[] bytes) {
        if (reader.read(bytes, "damaged.xlsx") instanceof Intake.Read read) {
            return read.submission();
        }
        throw new AssertionError("not read");
    }

    private static Map<String, BigDecimal> numbers(Submission submission) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        submission.rows().stream()
                .flatMap(row -> row.values().values().stream())
                .forEach(value -> value.number()
                        .ifPresent(n -> numbers.put(
                                value.location().sheet() + "!"
                                        + value.location().cell(),
                                n.stripTrailingZeros())));
        return numbers;
    }

    /** The sheets of a sample lie in its package in their order. */
    private static String sheet(String part) {
        int number = Integer.parseInt(part.replaceAll("[^0-9]", ""));
        return List.of("封面", "主要指标", "重点任务", "基础数据", "填报说明").get(number - 1);
    }
}
