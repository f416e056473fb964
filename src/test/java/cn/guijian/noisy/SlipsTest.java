package cn.guijian.noisy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.Search;
import cn.guijian.check.Checks;
import cn.guijian.model.Period;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.samples.Figures;
import cn.guijian.samples.SampleFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A single number typed wrong, a zero too many or two digits swapped, that turns a verdict is asked about. */
class SlipsTest {
    private static final Ruleset RULESET = Checks.shipped();
    private static final Period PERIOD = new Period(2023, 4);
    private static final int HISTORY = 8;
    /** In each, a zero too many and two digits swapped: 36 wrong numbers. */
    private static final List<String> KNOWN = List.of(
            "Z03 本季数",
            "Z03 本年累计",
            "Z03 规划期累计",
            "Z01 本季数",
            "Z11 规划期累计",
            "Z06 期末数",
            "Z15 期末数",
            "W01 本年累计",
            "W05 本年累计",
            "W06 规划期累计",
            "B01 数值",
            "B03 数值",
            "B06 数值",
            "B07 数值",
            "B09 数值",
            "B12 数值",
            "B13 数值",
            "B21 数值");
    /** Of the wrong numbers that turn a verdict. */
    private static final int PERCENT_UNASKED = 10;

    private static final Slips QUIET = new Slips(RULESET, new SampleFigures(RULESET.catalog())::of, PERIOD, HISTORY);
    private static final Path LIST = Path.of("target", "unasked-slips.txt");

    @ParameterizedTest
    @FieldSource("KNOWN")
    void noneThatTurnsAVerdictOrColourGoesUnasked(String cell) {
        List<Slip> slips = slips(QUIET.figures(RULESET.catalog().units().get(0)), cell);
        assertThat(slips).as(cell).hasSize(2);
        for (Slip slip : slips) {
            SlipTrial trial = QUIET.trial(slip);
            assertThat(trial.isUnasked()).as(trial.toString()).isFalse();
            assertThat(trial.colouredInDoubt()).as(trial.toString()).isEmpty();
        }
    }

    @Test
    void amongOtherUnitsAndCellsFewGoUnasked() throws IOException {
        for (long seed : Seeds.all()) {
            NoisyYears years = new NoisyYears(RULESET.catalog(), seed);
            Slips slips = new Slips(RULESET, years::of, PERIOD, HISTORY);
            List<SlipTrial> trials =
                    chosen(seed, slips).stream().map(slips::trial).toList();
            List<SlipTrial> turning =
                    trials.stream().filter(trial -> !trial.turned().isEmpty()).toList();
            List<SlipTrial> unasked =
                    turning.stream().filter(SlipTrial::isUnasked).toList();
            List<String> listed = unasked.stream()
                    .map(trial -> trial + "; " + Distance.of(RULESET.catalog(), years, trial.slip()))
                    .toList();
            Files.createDirectories(LIST.getParent());
            Files.write(LIST, listed);
            assertThat(turning).as(Search.at("noise", seed)).isNotEmpty();
            assertThat(trials)
                    .allSatisfy(trial -> assertThat(trial.colouredInDoubt())
                            .as(trial.toString())
                            .isEmpty());
            assertThat(unasked.size() * 100)
                    .as(Search.at("noise", seed) + " of " + turning.size() + ": " + listed)
                    .isLessThanOrEqualTo(PERCENT_UNASKED * turning.size());
            assertThat(unasked)
                    .as(Search.at("noise", seed))
                    .allSatisfy(trial -> assertThat(Distance.of(RULESET.catalog(), years, trial.slip())
                                    .isInside())
                            .as(trial.toString())
                            .isTrue());
        }
    }

    /** Two units other than the first, and other cells of each, drawn by the seed. */
    private static List<Slip> chosen(long seed, Slips slips) {
        List<ReportingUnit> units = new ArrayList<>(RULESET.catalog().units());
        units.remove(0);
        Chance chance = new Chance(seed, "slips");
        ReportingUnit one = units.remove(chance.draw("one", units.size()));
        ReportingUnit other = units.get(chance.draw("other", units.size()));
        return Stream.of(one, other)
                .flatMap(unit -> {
                    Figures figures = slips.figures(unit);
                    List<String> cells = cells(figures);
                    return IntStream.range(0, KNOWN.size())
                            .mapToObj(i -> cells.remove(chance.draw(unit.code() + i, cells.size())))
                            .flatMap(cell -> slips(figures, cell).stream());
                })
                .toList();
    }

    private static List<String> cells(Figures figures) {
        List<String> cells = new ArrayList<>();
        figures.numbers().keySet().stream()
                .sorted()
                .forEach(code -> RULESET.catalog()
                        .indicator(code)
                        .orElseThrow()
                        .columns()
                        .forEach(column -> cells.add(code + " " + column.label())));
        cells.removeAll(KNOWN);
        return cells;
    }

    private static List<Slip> slips(Figures figures, String cell) {
        String[] words = cell.split(" ");
        Column column = Stream.of(Column.values())
                .filter(c -> c.label().equals(words[1]))
                .findFirst()
                .orElseThrow();
        return Stream.of(Slip.tenfold(figures, words[0], column), Slip.swapped(figures, words[0], column))
                .filter(Slip::isFault)
                .toList();
    }
}
