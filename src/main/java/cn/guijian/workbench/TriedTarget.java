package cn.guijian.workbench;

import cn.guijian.engine.judge.TargetTrials;
import java.util.List;

/**
 * A target tried at its bound and one step either side.
 *
 * @param target comparator and value, as a person reads it
 * @param below ids of the rules that fire one step below; the others likewise
 * @param sound whether they fire just where the comparator asks for it
 */
public record TriedTarget(
        String code,
        String name,
        String target,
        String mode,
        List<String> below,
        List<String> at,
        List<String> above,
        boolean sound) {
    public TriedTarget {
        below = List.copyOf(below);
        at = List.copyOf(at);
        above = List.copyOf(above);
    }

    static TriedTarget of(TargetTrials.Trial trial) {
        return new TriedTarget(
                trial.indicator().code(),
                trial.indicator().name(),
                trial.target().bound().orElseThrow().text(),
                trial.target().mode().label(),
                trial.below(),
                trial.at(),
                trial.above(),
                trial.sound());
    }
}
