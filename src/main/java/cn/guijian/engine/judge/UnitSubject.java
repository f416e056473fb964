package cn.guijian.engine.judge;

import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Submission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One unit's submission: findings go to that unit, so they need not name it. */
public record UnitSubject(Submission submission) implements Subject {
    @Override
    public String code() {
        return submission.unit().code();
    }

    @Override
    public Period period() {
        return submission.period();
    }

    @Override
    public List<Location> entries(List<String> labels) {
        return Arrays.stream(CoverItem.values())
                .filter(item -> labels.contains(item.label()))
                .flatMap(
                        item -> Optional.ofNullable(submission.cover().entries().get(item)).stream())
                .toList();
    }

    @Override
    public String say(Optional<String> indicator, String message) {
        return message;
    }
}
