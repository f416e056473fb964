package cn.guijian.cli;

import cn.guijian.files.ProgramFile;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.ruleset.RulesAhead;
import cn.guijian.ruleset.RulesCache;
import cn.guijian.ruleset.RulesFolder;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --rules DIR}: by default {@code ./rules}, else the one beside the program. */
final class RulesOption {
    private static final String NAME = "--rules";
    private static final String PLAN = "--plan";
    private static final Set<String> CHECK = Set.of("check", "检查");

    @Option(names = NAME, paramLabel = "${bundle:label.folder}", descriptionKey = "rules")
    private @Nullable Path named;

    @Option(names = PLAN, paramLabel = "${bundle:label.plan}", descriptionKey = "plan")
    private @Nullable String plan;

    /** The same plan of another folder. */
    RulesOption at(Path folder) {
        RulesOption option = new RulesOption();
        option.named = folder;
        option.plan = plan;
        return option;
    }

    /** What a command does with rules that are fit for use; the value is its exit code. */
    interface Command {
        int run(Ruleset ruleset) throws IOException;
    }

    /**
     * Runs a command on the rules, which may come compiled from an earlier run, or says why there are none: no folder is a
     * matter of usage, a faulty one of rules.
     */
    int with(Streams streams, Command command) throws IOException {
        return with(streams, RulesCache.ofUser(), command);
    }

    /** The same with another cache than the user's. */
    int with(Streams streams, RulesCache cache, Command command) throws IOException {
        Optional<Path> folder = folder(streams.err());
        if (folder.isEmpty()) {
            return ExitCode.USAGE;
        }
        Optional<Ruleset> ruleset = load(folder.get(), cache, streams);
        return ruleset.isEmpty() ? ExitCode.MUST_FIX : command.run(ruleset.get());
    }

    /** The folder, or empty with a message when there is none. */
    Optional<Path> folder(PrintWriter err) {
        Optional<Path> found = found(Optional.ofNullable(named));
        if (found.isEmpty() || !Files.isDirectory(found.get())) {
            err.println(
                    Texts.text("cli.rules.missing", found.map(Path::toString).orElse("rules")));
            return Optional.empty();
        }
        return found;
    }

    /** The folder with the plan that is used, or empty with a message when there is none. */
    Optional<RulesHome> home(PrintWriter err) throws IOException {
        Optional<Path> folder = folder(err);
        return folder.isEmpty()
                ? Optional.empty()
                : RulesFolder.home(folder.get(), Optional.ofNullable(plan), fault -> err.println(fault.text()));
    }

    private static Optional<Path> found(Optional<Path> named) {
        return named.isPresent()
                ? named
                : candidates().filter(RulesFolder::isRules).findFirst();
    }

    /**
     * Begins to look for the rules of a check before its words are taken apart, which takes a while; of words that mean
     * something else nothing comes but the look.
     */
    static RulesAhead ahead(String... words) {
        List<String> list = List.of(words);
        if (list.isEmpty() || !CHECK.contains(list.get(0)) || list.contains("--no-cache")) {
            return RulesAhead.none();
        }
        try {
            return found(after(NAME, list).map(Path::of))
                    .filter(Files::isDirectory)
                    .map(folder -> RulesAhead.of(folder, after(PLAN, list)))
                    .orElseGet(RulesAhead::none);
        } catch (InvalidPathException e) { // whoever reads it as an option says so
            return RulesAhead.none();
        }
    }

    private static Optional<String> after(String option, List<String> words) {
        int at = words.indexOf(option) + 1;
        return at > 0 && at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
    }

    /** The rules, ready; or empty after their faults were printed. */
    private Optional<Ruleset> load(Path folder, RulesCache cache, Streams streams) throws IOException {
        RulesFolder.Outcome outcome =
                streams.ahead().load(folder, Optional.ofNullable(plan), cache, streams.progress());
        if (outcome instanceof RulesFolder.Outcome.Ready ready) {
            return Optional.of(ready.ruleset());
        }
        RulesFolder.Outcome.Refused refused = (RulesFolder.Outcome.Refused) outcome;
        PrintWriter err = streams.err();
        err.println(Texts.text("cli.rules.refused", folder, refused.faults().size()));
        refused.faults().forEach(fault -> err.println("  " + fault.text()));
        return Optional.empty();
    }

    private static Stream<Path> candidates() {
        return Stream.concat(Stream.of(Path.of("rules")), besideProgram());
    }

    private static Stream<Path> besideProgram() {
        try {
            return Stream.iterate(ProgramFile.path().getParent(), java.util.Objects::nonNull, Path::getParent)
                    .limit(2)
                    .map(folder -> folder.resolve("rules"));
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
