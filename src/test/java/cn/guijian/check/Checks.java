package cn.guijian.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.result.CheckResult;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesFolder;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks workbooks with the shipped rules or with edited copies of them. */
public final class Checks {
    public static final Path RULES = Path.of("rules");
    public static final Path SAMPLES = Path.of("sample-submissions/shangluo-hr-2021");

    /** The plan that most tests check by. */
    public static final String PLAN = "shangluo-hr-2021";

    private Checks() {}

    /** That plan in another folder of rules. */
    public static RulesHome home(Path rules) {
        return new RulesHome(rules, PLAN);
    }

    private static final class Shipped {
        private static final String HASH = hash(RULES);
        private static final Ruleset RULESET = compile(RULES);
    }

    /** The shipped rules, compiled once in a run of the tests; tests side by side may check with them. */
    public static Ruleset shipped() {
        return Shipped.RULESET;
    }

    /** The rules of a folder that is fit for use; those of an unchanged copy are compiled like the shipped ones. */
    public static Ruleset ruleset(Path rules) {
        if (!hash(rules).equals(Shipped.HASH)) {
            return compile(rules);
        }
        Ruleset shipped = shipped();
        return new Ruleset(home(rules), shipped.catalog(), shipped.rules(), shipped.provenance());
    }

    private static String hash(Path rules) {
        try {
            return RulesFolder.hash(home(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ruleset compile(Path rules) {
        try {
            RulesFolder.Outcome outcome = RulesFolder.load(rules);
            if (outcome instanceof RulesFolder.Outcome.Refused refused) {
                throw new AssertionError(
                        refused.faults().stream().map(f -> f.text()).collect(Collectors.joining("\n")));
            }
            return ((RulesFolder.Outcome.Ready) outcome).ruleset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Checker checker(Path rules) {
        return new Checker(ruleset(rules), IntakeLimits.standard());
    }

    /** Every committed sample that can be read, oldest quarter first. */
    public static List<Path> samples() {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(f -> f.toString().endsWith(".xlsx") && isWorkbook(f))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sample is planted as a page of another kind under a workbook's name. */
    private static boolean isWorkbook(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.read() == 'P' && stream.read() == 'K';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CheckResult check(Checker checker, Path workbook) {
        return checker.check(workbook, workbook.getFileName().toString());
    }

    /** A check as the command line asks for it, earlier quarters from beside. */
    public static CheckRun.Request request(Path out, Set<String> formats, Path... paths) {
        return new CheckRun.Request(
                List.of(paths),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                out,
                Path.of("templates"),
                formats,
                true);
    }

    public static RunOutcome run(Ruleset ruleset, Path out, Set<String> formats, Path... paths) throws IOException {
        return new CheckRun(ruleset, request(out, formats, paths), Progress.SILENT).run();
    }

    /** The bytes of every file below a folder, by its path. */
    public static SortedMap<String, byte[]> contents(Path folder) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    public static void assertSame(SortedMap<String, byte[]> actual, SortedMap<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, content) -> assertThat(actual.get(name)).as(name).isEqualTo(content));
    }

    /** A copy of the shipped rules to edit. */
    public static Path copyOfRules(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(RULES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return target;
    }

    /** Deletes a folder with all in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Replaces a text that must be there. */
    public static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new AssertionError(file + " does not contain " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }
}
