package cn.guijian.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.guijian.check.Checker;
import cn.guijian.check.Checks;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.result.CheckResult;
import cn.guijian.ruleset.RulesFolder.CompileTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCacheTest {
    private static final Path WORKBOOK = Checks.SAMPLES.resolve("2023Q4/luonan.xlsx");

    private static final Ruleset SHIPPED = Checks.ruleset(Checks.RULES);

    @TempDir
    Path folder;

    @Test
    void storedRulesGiveTheSameFiles() throws IOException {
        SortedMap<String, byte[]> compiled = run(SHIPPED, "compiled");
        SortedMap<String, byte[]> storing = run(load(Checks.RULES), "storing");
        SortedMap<String, byte[]> stored = run(load(Checks.RULES), "stored");

        assertThat(Files.list(folder.resolve("cache"))).hasSize(1);
        assertThat(compiled.keySet()).contains("2023Q4/611021-洛南县/result.json", "2023Q4/summary.json");
        Checks.assertSame(storing, compiled);
        Checks.assertSame(stored, compiled);
    }

    @Test
    void storedRulesAreFoundAgain() throws IOException {
        String hash = stored();

        assertThat(cache().find(hash)).isPresent();
        assertThat(cache().find(hash).orElseThrow().rules())
                .isEqualTo(SHIPPED.rules().rules());
    }

    @Test
    void whoWaitsIsToldOfCompilingOnlyWhereRulesAreCompiled() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        List<Progress.Stage> first = new ArrayList<>();
        RulesFolder.load(rules, Optional.empty(), cache(), telling(first));
        assertThat(first).containsExactly(Progress.Stage.RULES, Progress.Stage.COMPILE);
        List<Progress.Stage> again = new ArrayList<>();
        RulesFolder.load(rules, Optional.empty(), cache(), telling(again));
        assertThat(again).containsExactly(Progress.Stage.RULES);
    }

    private static Progress telling(List<Progress.Stage> stages) {
        return new Progress() {
            @Override
            public void begin(Stage stage, int steps) {
                assertThat(steps)
                        .isEqualTo(stage == Stage.COMPILE ? CompileTime.ofUser().expected() : 0);
                stages.add(stage);
            }

            @Override
            public void step() {}

            @Override
            public void end() {}
        };
    }

    @Test
    void otherRulesAreNotFound() throws IOException {
        stored();
        assertThat(cache().find("0".repeat(64))).isEmpty();
    }

    @Test
    void damagedFileCountsAsNoneAndIsReplaced() throws IOException {
        String hash = stored();
        byte[] content = Files.readAllBytes(file());
        for (int at : List.of(3, 16, content.length / 2, content.length - 1)) {
            byte[] damaged = content.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);
            assertThat(cache().find(hash)).as("byte %d", at).isEmpty();
        }
        Files.write(file(), new byte[10]);
        assertThat(cache().find(hash)).isEmpty();

        load(Checks.RULES);
        assertThat(cache().find(hash)).isPresent();
    }

    @Test
    void fileUnderAnothersNameCountsAsNone() throws IOException {
        String hash = stored();
        Path own = file();
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(rules.resolve("README.md"), "R0203", "R0203 ");
        load(rules);
        Path other = files().stream().filter(f -> !f.equals(own)).findFirst().orElseThrow();
        Files.write(own, Files.readAllBytes(other));

        assertThat(cache().find(hash)).isEmpty();
    }

    @Test
    void editedRuleFiresAsEdited() throws IOException {
        stored();
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Checks.edit(rules.resolve("R0203-part-exceeds-total/rule.drl"), "@等级(\"强制性\")", "@等级(\"提示性\")");

        assertThat(check(load(rules))).isEqualTo(check(Checks.ruleset(rules)));
    }

    @Test
    void tablesThatWereBrokenSinceAreRefused() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        load(rules);
        Path units = rules.resolve("plans/shangluo-hr-2021/units.csv");
        Files.writeString(units, Files.readString(units).stripTrailing() + "\n611021,又一个洛南县,,,县区,是\n");

        assertThat(RulesFolder.load(rules, Optional.empty(), cache(), Progress.SILENT))
                .isInstanceOf(RulesFolder.Outcome.Refused.class);
    }

    @Test
    void rulesAreKeptOnlyWithSoundTables() throws IOException {
        Path rules = Checks.copyOfRules(folder.resolve("rules"));
        Path units = rules.resolve("plans/shangluo-hr-2021/units.csv");
        Files.writeString(units, Files.readString(units).stripTrailing() + "\n611021,又一个洛南县,,,县区,是\n");

        for (int i = 0; i < 2; i++) {
            assertThat(RulesFolder.load(rules, Optional.empty(), cache(), Progress.SILENT))
                    .isInstanceOf(RulesFolder.Outcome.Refused.class);
        }
    }

    @Test
    void oldEntriesMakeRoom() throws IOException {
        for (int i = 0; i < 12; i++) {
            cache().keep("hash " + i, SHIPPED.rules());
        }
        assertThat(files()).hasSize(8);
    }

    @Test
    void unusableFolderStopsNothing() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        RulesCache cache = RulesCache.in(file.resolve("cache"));
        RulesFolder.Outcome outcome = RulesFolder.load(Checks.RULES, Optional.empty(), cache, Progress.SILENT);

        assertThat(outcome).isInstanceOf(RulesFolder.Outcome.Ready.class);
        assertThat(cache.find(RulesFolder.hash(Checks.home(Checks.RULES)))).isEmpty();
    }

    @Test
    void keepsOthersOut() throws IOException {
        String hash = stored();
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        assertThat(rights(folder.resolve("cache"))).isEqualTo("rwx------");
        assertThat(rights(file())).isEqualTo("rw-------");

        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw----"));
        assertThat(cache().find(hash)).isEmpty();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(folder.resolve("cache"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(cache().find(hash)).isEmpty();
        Files.delete(file());
        load(Checks.RULES);
        assertThat(files()).isEmpty();
    }

    @Test
    void manyAtOnceStoreOneWholeFile() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                tasks.add(() -> {
                    cache().keep("hash", SHIPPED.rules());
                    return cache().find("hash").isPresent();
                });
            }
            for (Future<Boolean> found : threads.invokeAll(tasks)) {
                assertThat(found.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(Files.list(folder.resolve("cache"))).hasSize(1);
    }

    private RulesCache cache() {
        return RulesCache.in(folder.resolve("cache"));
    }

    private Ruleset load(Path rules) throws IOException {
        return ((RulesFolder.Outcome.Ready) RulesFolder.load(rules, Optional.empty(), cache(), Progress.SILENT))
                .ruleset();
    }

    private String stored() throws IOException {
        String hash = RulesFolder.hash(Checks.home(Checks.RULES));
        cache().keep(hash, SHIPPED.rules());
        return hash;
    }

    private Path file() throws IOException {
        return files().get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static CheckResult check(Ruleset ruleset) {
        return Checks.check(new Checker(ruleset, IntakeLimits.standard()), WORKBOOK);
    }

    private SortedMap<String, byte[]> run(Ruleset ruleset, String name) throws IOException {
        Path out = folder.resolve(name);
        Checks.run(ruleset, out, Set.of("json"), Checks.SAMPLES);
        return Checks.contents(out);
    }
}
