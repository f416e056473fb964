package cn.guijian.samples;

import cn.guijian.model.Catalog;
import cn.guijian.model.Column;
import cn.guijian.model.Period;
import cn.guijian.model.ReportingUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * The committed samples: two quarters of nine units. The first is sound throughout; in the second three units are sound
 * and six carry the faults that {@code sample-submissions/README.md} lists.
 */
final class SampleSubmissions {
    private static final Period SOUND = new Period(2023, 3);
    private static final Period FAULTY = new Period(2023, 4);

    /** ASCII, so that a container without a locale can open them. */
    private static final Map<String, String> FILES = Map.of(
            "611002", "shangzhou",
            "611021", "luonan",
            "611022", "danfeng",
            "611023", "shangnan",
            "611024", "shanyang",
            "611025", "zhenan",
            "611026", "zhashui",
            "6110GX", "gaoxin",
            "611000", "shibenji");

    private final Catalog catalog;
    private final SampleFigures figures;
    private final SampleWorkbook workbooks;

    SampleSubmissions(Catalog catalog) {
        this.catalog = catalog;
        this.figures = new SampleFigures(catalog);
        this.workbooks = new SampleWorkbook(catalog);
    }

    /** One file of the samples. */
    record Sample(String path, FilledWorkbook workbook) {}

    List<Sample> all() {
        return List.of(SOUND, FAULTY).stream()
                .flatMap(period -> catalog.units().stream().map(unit -> sample(unit, period)))
                .toList();
    }

    private Sample sample(ReportingUnit unit, Period period) {
        FilledWorkbook workbook = workbooks.fill(unit, period);
        if (period.equals(FAULTY)) {
            workbook.plant(faults(unit));
        }
        return new Sample(period + "/" + FILES.get(unit.code()) + ".xlsx", workbook);
    }

    private List<Fault> faults(ReportingUnit unit) {
        return switch (unit.code()) {
            case "611021" -> arbitrationBehind(unit);
            case "611022" -> List.of(unemployment(unit, "4.60"), Fault.overwrite("Z05"));
            case "611023" -> partOverTotal(unit);
            case "611024" -> List.of(unemployment(unit, "4.30"), workInjuryBehind(unit));
            case "611025" -> List.of(Fault.shift("Z06", Column.END, -4, 2));
            case "6110GX" -> List.of(Fault.overwrite("Z14", lastQuarter(unit, "B12", "B10", "B11")));
            default -> List.of();
        };
    }

    /** A closing rate of exactly 88.70 from whole numbers, and a count typed in full-width digits. */
    private List<Fault> arbitrationBehind(ReportingUnit unit) {
        Figures sound = figures.of(unit, FAULTY);
        BigDecimal rate = new BigDecimal("88.70");
        BigDecimal carried = sound.number("B07", Column.VALUE);
        BigDecimal accepted = sound.number("B08", Column.VALUE);
        while (percent(closed(rate, carried.add(accepted)), carried.add(accepted))
                        .compareTo(rate)
                != 0) {
            accepted = accepted.subtract(BigDecimal.ONE);
        }
        return List.of(
                Fault.number("B08", Column.VALUE, accepted),
                Fault.number("B09", Column.VALUE, closed(rate, carried.add(accepted))),
                Fault.fullWidth("W07", Column.QUARTER));
    }

    /** As many unemployed as give this rate, the employed unchanged. */
    private Fault unemployment(ReportingUnit unit, String rate) {
        BigDecimal share = new BigDecimal(rate).movePointLeft(2);
        BigDecimal employed = figures.of(unit, FAULTY).number("B02", Column.VALUE);
        BigDecimal unemployed =
                employed.multiply(share).divide(BigDecimal.ONE.subtract(share), 0, RoundingMode.HALF_UP);
        return Fault.number("B01", Column.VALUE, unemployed);
    }

    /** The county that was only just on schedule hardly grew. */
    private Fault workInjuryBehind(ReportingUnit unit) {
        BigDecimal before = figures.of(unit, SOUND).number("Z07", Column.END);
        return Fault.number("Z07", Column.END, before.add(BigDecimal.valueOf(2)));
    }

    /** This quarter's part exceeds its total; the sums to date follow and stay below theirs. One cell is left empty. */
    private List<Fault> partOverTotal(ReportingUnit unit) {
        Figures sound = figures.of(unit, FAULTY);
        BigDecimal more = sound.number("Z03", Column.QUARTER)
                .subtract(sound.number("Z04", Column.QUARTER))
                .add(BigDecimal.valueOf(23));
        return List.of(
                Fault.number(
                        "Z04",
                        Column.QUARTER,
                        sound.number("Z04", Column.QUARTER).add(more)),
                Fault.number(
                        "Z04", Column.YEAR, sound.number("Z04", Column.YEAR).add(more)),
                Fault.number(
                        "Z04", Column.PLAN, sound.number("Z04", Column.PLAN).add(more)),
                Fault.blank("W01", Column.PLAN));
    }

    /** The rate that was right a quarter ago: copied instead of calculated. */
    private BigDecimal lastQuarter(ReportingUnit unit, String closed, String carried, String accepted) {
        Figures before = figures.of(unit, SOUND);
        BigDecimal all = before.number(carried, Column.VALUE).add(before.number(accepted, Column.VALUE));
        return percent(before.number(closed, Column.VALUE), all);
    }

    private static BigDecimal closed(BigDecimal rate, BigDecimal all) {
        return rate.multiply(all).movePointLeft(2).setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
