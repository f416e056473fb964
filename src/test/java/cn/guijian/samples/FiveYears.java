package cn.guijian.samples;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes sound workbooks of all units for every quarter of the plan: {@code FiveYears FOLDER}. */
public final class FiveYears {
    private FiveYears() {}

    /** One folder a quarter below the first argument. */
    public static void main(String[] arguments) throws IOException {
        Catalog catalog = Rules.catalog();
        write(Path.of(arguments[0]), catalog.plan().first(), catalog.plan().last());
    }

    /** Writes the quarters from {@code first} to {@code last}. */
    public static void write(Path folder, Period first, Period last) throws IOException {
        Catalog catalog = Rules.catalog();
        for (Period period = first; period.compareTo(last) <= 0; period = period.plus(1)) {
            Path quarter = Files.createDirectories(folder.resolve(period.code()));
            for (ReportingUnit unit : catalog.units()) {
                Files.write(quarter.resolve(unit.code() + ".xlsx"), SoundWorkbooks.bytes(unit, period));
            }
        }
    }
}
