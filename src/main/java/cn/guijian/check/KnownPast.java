package cn.guijian.check;

import cn.guijian.engine.judge.Doubted;
import cn.guijian.model.form.Submission;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The submissions of earlier quarters that count, and what is doubted in each.
 *
 * @param doubted by the submission itself, not by what is equal to it
 */
record KnownPast(List<Submission> submissions, Map<Submission, Doubted> doubted) {
    /** Nothing is known. */
    static final KnownPast NOTHING = new KnownPast(List.of(), Map.of());

    KnownPast {
        submissions = List.copyOf(submissions);
        Map<Submission, Doubted> copy = new IdentityHashMap<>(doubted);
        doubted = copy;
    }
}
