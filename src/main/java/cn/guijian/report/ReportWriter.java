package cn.guijian.report;

import cn.guijian.files.WholeFile;
import cn.guijian.model.Period;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.format.CopyFormat;
import cn.guijian.report.format.Originals;
import cn.guijian.report.format.QuarterFormat;
import cn.guijian.report.format.SilentFormat;
import cn.guijian.report.format.UnitFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the files of a run to {@code OUT/<period>/}: one folder a submission, the quarter's own files beside them.
 *
 * @param out the folder given by {@code --out}
 * @param unitNames whether folders bear the unit's name after its code; false where the locale can't hold Chinese names
 * @param originals where formats that are made from the submitted file find it
 * @param each how it goes through the files
 * @param failures told of each file that could not be made
 */
public record ReportWriter(
        Path out, ReportSet formats, boolean unitNames, Originals originals, Each each, Failures failures) {
    /** Goes through the files to write: one after the other, or several at a time. */
    public interface Each {
        /** One after the other. */
        Each IN_TURN = writings -> {
            for (Writing writing : writings) {
                writing.write();
            }
        };

        /** Does all of them; what one throws comes out of here. */
        void of(List<Writing> writings) throws IOException;
    }

    /** Makes and writes one file. */
    public interface Writing {
        void write() throws IOException;
    }

    /** Takes note of files that are missing from the reports because the program is at fault. */
    public interface Failures {
        /** A file could not be made. One that an earlier run left in its place is gone: it would pass for this run's. */
        void add(Path file, RuntimeException fault);
    }

    /** The content of a file. */
    private interface Content {
        byte[] bytes() throws IOException;
    }

    /** A file's name and content; nothing when there is none to write. */
    private interface Rendering {
        Optional<CopyFormat.NamedFile> render() throws IOException;
    }

    /** Writes one result after the other; a fault of the program comes out at once. */
    public ReportWriter(Path out, ReportSet formats, boolean unitNames, Originals originals) {
        this(out, formats, unitNames, originals, Each.IN_TURN, (file, fault) -> {
            throw fault;
        });
    }

    /** For results whose files are not at hand: a format that is made from the file says so. */
    public ReportWriter(Path out, ReportSet formats, boolean unitNames) {
        this(out, formats, unitNames, Originals.none());
    }

    /**
     * Writes a whole quarter. What speaks for all files is taken away first and written last: where it is missing, a run
     * was ended half-way.
     *
     * @return the quarter's folder
     * @throws IOException when a file can't be written; what is there by then is whole
     */
    public Path write(QuarterResult quarter) throws IOException {
        Path folder = out.resolve(quarter.period().code());
        Folders folders = Folders.of(quarter, unitNames);
        Files.createDirectories(folder);
        for (QuarterFormat format : formats.ofQuarters()) {
            if (format.closes() || !format.isFor(quarter)) {
                Files.deleteIfExists(folder.resolve(format.fileName()));
            }
        }
        List<Writing> writings = ofQuarter(quarter, folder, folders, false); // the longest: begun first
        for (CheckResult result : quarter.results()) {
            writings.addAll(writings(folder.resolve(folders.of(result)), result));
        }
        writings.addAll(reminders(quarter, folder));
        each.of(writings);
        each.of(ofQuarter(quarter, folder, folders, true));
        return folder;
    }

    /** How many files a run writes; a copy that there is nothing to write of counts. */
    public int files(List<CheckResult> homeless, List<QuarterResult> quarters) {
        int ofUnit = formats.ofUnits().size() + formats.ofCopies().size();
        int units = homeless.size()
                + quarters.stream()
                        .mapToInt(quarter -> quarter.results().size())
                        .sum();
        int silent =
                quarters.stream().mapToInt(quarter -> quarter.missing().size()).sum();
        int ofQuarters = quarters.stream()
                .mapToInt(quarter -> formats.of(quarter).size())
                .sum();
        return units * ofUnit + silent * formats.ofSilent().size() + ofQuarters;
    }

    /** Nothing but the reminder stays in the folder of a unit that sent nothing: an earlier paper is not of this run. */
    private List<Writing> reminders(QuarterResult quarter, Path quarters) throws IOException {
        List<Writing> writings = new ArrayList<>();
        for (ReportingUnit silent : quarter.missing()) {
            Path folder = quarters.resolve(Folders.of(silent, unitNames));
            for (UnitFormat format : formats.ofUnits()) {
                Files.deleteIfExists(folder.resolve(format.fileName()));
            }
            for (CopyFormat format : formats.ofCopies()) {
                for (String name : format.fileNames()) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
            for (SilentFormat format : formats.ofSilent()) {
                Files.createDirectories(folder);
                writings.add(one(folder, format.fileName(), () -> format.render(quarter, silent)));
            }
        }
        return writings;
    }

    private List<Writing> ofQuarter(QuarterResult quarter, Path folder, Folders folders, boolean closing) {
        List<Writing> writings = new ArrayList<>();
        for (QuarterFormat format : formats.of(quarter)) {
            if (format.closes() == closing) {
                writings.add(one(folder, format.fileName(), () -> format.render(quarter, folders::of)));
            }
        }
        return writings;
    }

    /**
     * Writes one submission's files only.
     *
     * @return its folder, directly under {@link #out} when the file says no period
     * @throws IOException when a file can't be written; what is there by then is whole
     */
    public Path write(CheckResult result) throws IOException {
        return write(List.of(result)).get(0);
    }

    /**
     * Writes the files of some submissions, which belong to no quarter.
     *
     * @return their folders, in their order
     * @throws IOException when a file can't be written; what is there by then is whole
     */
    public List<Path> write(List<CheckResult> results) throws IOException {
        Folders folders = new Folders(results, unitNames);
        List<Path> written = new ArrayList<>();
        List<Writing> writings = new ArrayList<>();
        for (CheckResult result : results) {
            Path parent = result.period().map(Period::code).map(out::resolve).orElse(out);
            Path folder = parent.resolve(folders.of(result));
            writings.addAll(writings(folder, result));
            written.add(folder);
        }
        each.of(writings);
        return written;
    }

    private List<Writing> writings(Path folder, CheckResult result) throws IOException {
        Files.createDirectories(folder);
        for (SilentFormat format : formats.ofSilent()) {
            Files.deleteIfExists(folder.resolve(format.fileName()));
        }
        List<Writing> writings = new ArrayList<>();
        for (UnitFormat format : formats.ofUnits()) {
            writings.add(one(folder, format.fileName(), () -> format.render(result)));
        }
        for (CopyFormat format : formats.ofCopies()) {
            writings.add(() -> file(folder, format.fileNames(), () -> format.render(result, originals)));
        }
        return writings;
    }

    private Writing one(Path folder, String name, Content content) {
        return () -> file(folder, List.of(name), () -> Optional.of(new CopyFormat.NamedFile(name, content.bytes())));
    }

    /** Writes what is rendered under one of these names, or nothing; what an earlier run left under the others goes. */
    private void file(Path folder, List<String> names, Rendering rendering) throws IOException {
        Optional<CopyFormat.NamedFile> made = Optional.empty();
        try {
            made = rendering.render();
        } catch (RuntimeException e) { // a fault in one report must not cost the others
            failures.add(folder.resolve(names.get(0)), e);
        } catch (OutOfMemoryError e) { // what was made of it goes, and the other reports have room again
            failures.add(folder.resolve(names.get(0)), new IllegalStateException("no memory for a report", e));
        }
        if (made.isPresent()) {
            WholeFile.write(folder.resolve(made.get().name()), made.get().content());
        }
        Optional<String> current = made.map(CopyFormat.NamedFile::name);
        for (String name : names) {
            if (!current.equals(Optional.of(name))) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }
}
