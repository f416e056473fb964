package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sound workbooks by the shipped tables, each filled once in a run of the tests and kept as bytes: to fill one costs a
 * spreadsheet's calculation. Safe for tests side by side; who plants a fault opens a workbook of his own.
 */
public final class SoundWorkbooks {
    private static final Catalog CATALOG = Rules.catalog();
    private static final SampleWorkbook WORKBOOKS = new SampleWorkbook(CATALOG);
    private static final Map<String, byte[]> FILLED = new ConcurrentHashMap<>();

    private SoundWorkbooks() {}

    /** The file of one unit and period. */
    public static byte[] bytes(ReportingUnit unit, Period period) {
        return FILLED.computeIfAbsent(unit.code() + period.code(), key -> fill(unit, period))
                .clone();
    }

    /** The file of a unit that is named by its code. */
    public static byte[] bytes(String unit, Period period) {
        return bytes(CATALOG.unit(unit).orElseThrow(), period);
    }

    /** A workbook to change, the same as was filled. */
    public static FilledWorkbook open(String unit, Period period) {
        return FilledWorkbook.open(bytes(unit, period));
    }

    private static byte[] fill(ReportingUnit unit, Period period) {
        synchronized (WORKBOOKS) {
            return WORKBOOKS.fill(unit, period).bytes();
        }
    }
}
