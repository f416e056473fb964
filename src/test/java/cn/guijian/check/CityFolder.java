package cn.guijian.check;

import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.samples.Fault;
import cn.guijian.samples.FilledWorkbook;
import cn.guijian.samples.Rules;
import cn.guijian.samples.SoundWorkbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with workbooks of all units for one quarter, sound unless something is done to one. */
record CityFolder(Path folder, Period period) {
    /** Writes the sound workbooks. */
    static CityFolder sound(Path parent, Period period) {
        try {
            CityFolder quarter = new CityFolder(Files.createDirectories(parent.resolve(period.code())), period);
            for (ReportingUnit unit : Rules.catalog().units()) {
                Files.write(quarter.file(unit.name()), SoundWorkbooks.bytes(unit, period));
            }
            return quarter;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy to spoil. */
    CityFolder copyTo(Path parent) throws IOException {
        CityFolder copy = new CityFolder(Files.createDirectories(parent.resolve(period.code())), period);
        for (ReportingUnit unit : Rules.catalog().units()) {
            Files.copy(file(unit.name()), copy.file(unit.name()));
        }
        return copy;
    }

    Path file(String unit) {
        return folder.resolve(unit + ".xlsx");
    }

    CityFolder without(String unit) throws IOException {
        Files.delete(file(unit));
        return this;
    }

    CityFolder plant(String unit, Fault... faults) throws IOException {
        FilledWorkbook workbook = FilledWorkbook.open(Files.readAllBytes(file(unit)));
        workbook.plant(List.of(faults));
        Files.write(file(unit), workbook.bytes());
        return this;
    }
}
