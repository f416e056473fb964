package cn.guijian.check;

import cn.guijian.files.FolderWalk;
import cn.guijian.files.InputLimits;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The results of a folder of reports. It comes from wherever it lay meanwhile, so it may be torn. */
final class PastResults {
    private static final String RESULT = "result.json";
    /** Written when all else is: a quarter without it was not finished. */
    private static final String SUMMARY = "summary.json";
    /** A result of ours has some hundred kilobytes. */
    private static final int MOST_BYTES = 8 << 20;

    private final Path folder;
    private final Consumer<String> notes;
    private final List<PastResult> results = new ArrayList<>();
    private final Set<Path> unfinished = new TreeSet<>();

    private PastResults(Path folder, Consumer<String> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    /** All results, in the order of their folders; what can't be read is noted. */
    static List<PastResult> below(Path folder, Consumer<String> notes) throws IOException {
        InputLimits limits = InputLimits.standard();
        PastResults past = new PastResults(folder, notes);
        for (Path file :
                FolderWalk.below(folder, limits.files(), limits.folders()).found()) {
            if (String.valueOf(file.getFileName()).equals(RESULT)) {
                past.add(file);
            }
        }
        past.unfinished.forEach(quarter -> notes.accept(Texts.text("previous.unfinished", quarter)));
        return past.results;
    }

    private void add(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] json = stream.readNBytes(MOST_BYTES + 1);
            if (json.length > MOST_BYTES) {
                throw new IOException("too large");
            }
            results.add(PastResult.of(json));
            Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                    .map(Path::getParent)
                    .filter(this::isUnfinished)
                    .ifPresent(unfinished::add);
        } catch (IOException e) {
            notes.accept(Texts.text("previous.unreadable", file));
        }
    }

    private boolean isUnfinished(Path quarter) {
        return quarter.startsWith(folder.toAbsolutePath().normalize())
                && Period.parse(String.valueOf(quarter.getFileName())).isPresent()
                && !Files.exists(quarter.resolve(SUMMARY));
    }
}
