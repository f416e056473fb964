package cn.guijian.workbench;

import cn.guijian.files.ScratchFolder;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.ruleset.RulesFolder;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes to a rules folder that are not saved yet. They are tried on a copy, so that what is checked is what would be
 * in use.
 */
public final class RulesDraft {
    private static final String BOM = "\uFEFF";

    private final RulesHome rules;
    private final Map<String, String> texts;
    private final String base;

    private RulesDraft(RulesHome rules, Map<String, String> texts, String base) {
        this.rules = rules;
        this.texts = Map.copyOf(texts);
        this.base = base;
    }

    /**
     * A draft.
     *
     * @param version of the folder that the texts were made for
     * @param texts the new text of each changed file, by its path below the folder
     * @throws IOException when the folder can't be read
     * @throws IllegalArgumentException when a file is none that may be edited
     */
    public static RulesDraft of(RulesHome rules, String version, Map<String, String> texts) throws IOException {
        EditableFiles files = new EditableFiles(rules);
        Map<String, String> changed = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            if (!files.isEditable(entry.getKey())) {
                throw new IllegalArgumentException("not to be edited: " + entry.getKey());
            }
            String text = EditableFiles.plain(entry.getValue());
            if (!files.text(entry.getKey()).equals(Optional.of(text))) {
                changed.put(entry.getKey(), text);
            }
        }
        return new RulesDraft(rules, changed, version);
    }

    /** The files that would change. */
    public List<String> files() {
        return texts.keySet().stream().sorted().toList();
    }

    /**
     * What a check of the draft says.
     *
     * @param errors each with its place
     * @param failedCases cases that do not come out as they say
     * @param reminders what may not be meant; it may be saved all the same
     * @param cases how many cases were run
     * @param ruleset fit for use; empty when there are errors of tables or rules
     */
    public record Checked(
            List<Diagnosis> errors,
            List<Diagnosis> failedCases,
            List<Diagnosis> reminders,
            int cases,
            Optional<Ruleset> ruleset) {
        public Checked {
            errors = List.copyOf(errors);
            failedCases = List.copyOf(failedCases);
            reminders = List.copyOf(reminders);
        }

        /** Whether it may be saved. */
        public boolean isSound() {
            return errors.isEmpty() && failedCases.isEmpty() && ruleset.isPresent();
        }
    }

    /**
     * Checks the whole folder as it would be, as {@code rules check} does.
     *
     * @param withCases whether all cases are run, too
     * @throws IOException when the copy can't be made
     */
    public Checked check(boolean withCases) throws IOException {
        return onCopy(copy -> {
            RuleCheck.Outcome outcome = RuleCheck.run(copy);
            if (!withCases || !outcome.errors().isEmpty() || outcome.ruleset().isEmpty()) {
                return new Checked(outcome.errors(), List.of(), outcome.reminders(), 0, outcome.ruleset());
            }
            RuleTests.Outcome tests = RuleTests.run(outcome.ruleset().get(), Optional.empty());
            return new Checked(
                    outcome.errors(), tests.failures(), outcome.reminders(), tests.count(), outcome.ruleset());
        });
    }

    /** Something done with a copy. */
    private interface Trial<T> {
        T on(RulesHome copy) throws IOException;
    }

    private <T> T onCopy(Trial<T> trial) throws IOException {
        try (ScratchFolder folder = ScratchFolder.create()) {
            Path copy = folder.path().resolve("rules");
            copy(rules.folder(), copy);
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                Files.writeString(copy.resolve(rules.place(entry.getKey())), content(entry), StandardCharsets.UTF_8);
            }
            return trial.on(rules.at(copy));
        }
    }

    /** Tables are written with a BOM: without one Excel takes them for another code page. */
    private static String content(Map.Entry<String, String> entry) {
        return entry.getKey().equals(EditableFiles.TARGETS) ? BOM + entry.getValue() : entry.getValue();
    }

    /** What became of saving. */
    public sealed interface Saved {
        /** The files are replaced; those of before lie in this folder. */
        record Done(Path kept) implements Saved {}

        /** The folder has changed since the draft was begun: nothing was written. */
        record Overtaken() implements Saved {}
    }

    /**
     * Replaces the files, each in one step, and keeps those of before beside the rules folder: in it they would count
     * in its hash. Only one save at a time may be made of a folder.
     *
     * @param stamp names the folder for the files of before, with a number where there is one of that name
     * @throws IOException when a file can't be written; then those of before are put back
     */
    public Saved save(String stamp) throws IOException {
        if (!RulesFolder.hash(rules).equals(base)) {
            return new Saved.Overtaken();
        }
        Path kept = fresh(
                rules.folder().toAbsolutePath().resolveSibling("rules-before"), stamp + "-" + base.substring(0, 12));
        Map<Path, Path> ready = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            Path file = rules.file(entry.getKey());
            Path old = kept.resolve(rules.place(entry.getKey()));
            Files.createDirectories(old.toAbsolutePath().getParent());
            Files.copy(file, old, StandardCopyOption.COPY_ATTRIBUTES);
            Path fresh = kept.resolve(rules.place(entry.getKey()) + ".new");
            Files.writeString(fresh, content(entry), StandardCharsets.UTF_8);
            ready.put(fresh, file);
        }
        replace(ready, kept);
        return new Saved.Done(kept);
    }

    /** A folder that nobody else has: two saves may fall into one second. */
    private static Path fresh(Path parent, String name) throws IOException {
        Files.createDirectories(parent);
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(parent.resolve(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException e) { // then the next number
                continue;
            }
        }
    }

    private void replace(Map<Path, Path> ready, Path kept) throws IOException {
        List<Path> replaced = new ArrayList<>();
        try {
            for (Map.Entry<Path, Path> entry : ready.entrySet()) {
                Files.move(
                        entry.getKey(),
                        entry.getValue(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                replaced.add(entry.getValue());
            }
        } catch (IOException e) {
            for (Path file : replaced) {
                Files.copy(
                        kept.resolve(rules.folder().relativize(file).toString()),
                        file,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            throw e;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
