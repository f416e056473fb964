package cn.guijian.engine.fire;

import cn.guijian.language.Stage;
import java.util.Map;
import java.util.Optional;
import org.kie.api.KieBase;

/** The Drools base of each stage; where it comes from (the compiler, a cache) is nobody else's business. */
interface StageBases {
    /** The base of a stage, empty when no rule belongs to it. Safe to ask from several threads. */
    Optional<KieBase> of(Stage stage);

    /** Bases that are there already. */
    static StageBases ready(Map<Stage, KieBase> bases) {
        Map<Stage, KieBase> copy = Map.copyOf(bases);
        return stage -> Optional.ofNullable(copy.get(stage));
    }
}
