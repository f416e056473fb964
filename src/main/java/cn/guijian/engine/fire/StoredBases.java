package cn.guijian.engine.fire;

import cn.guijian.language.RuleSource;
import cn.guijian.language.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.kie.api.KieBase;

/**
 * Bases from their stored packages. What a single workbook needs is loaded at once on a thread of its own, beside the
 * reading of the workbook; the city's base when somebody asks for it. Packages that this Drools can't load are compiled
 * anew from the rules' text: a cache never decides whether a rule fires.
 */
final class StoredBases implements StageBases {
    private final List<RuleSource> sources;
    private final Map<Stage, FutureTask<KieBase>> bases = new EnumMap<>(Stage.class);

    private StoredBases(List<RuleSource> sources, Map<Stage, byte[]> packages) {
        this.sources = sources;
        packages.forEach((stage, bytes) -> bases.put(stage, new FutureTask<>(() -> load(stage, bytes))));
    }

    static StoredBases load(List<RuleSource> sources, Map<Stage, byte[]> packages) {
        StoredBases stored = new StoredBases(sources, packages);
        Thread thread = new Thread(stored::loadForUnits, "rules");
        thread.setDaemon(true);
        thread.start();
        return stored;
    }

    @Override
    public Optional<KieBase> of(Stage stage) {
        return Optional.ofNullable(bases.get(stage)).map(StoredBases::await);
    }

    private void loadForUnits() {
        bases.forEach((stage, task) -> {
            if (stage != Stage.CITY && stage != Stage.PEERS) { // asked for by many workbooks together
                task.run();
            }
        });
    }

    private KieBase load(Stage stage, byte[] packages) {
        try {
            return PackageBytes.read(packages);
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            return compile(stage);
        }
    }

    private KieBase compile(Stage stage) {
        List<RuleSource> ofStage = sources.stream()
                .filter(source -> source.rule().isRun() && source.rule().stage() == stage)
                .toList();
        return RuleCompiler.build(ofStage, new ArrayList<>())
                .orElseThrow(() -> new IllegalStateException("rules of " + stage + " that compiled before do not now"));
    }

    private static KieBase await(FutureTask<KieBase> task) {
        task.run(); // does nothing when it ran or runs already
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the rules were loaded", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the rules can't be loaded", e);
        }
    }
}
