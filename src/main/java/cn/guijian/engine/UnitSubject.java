package cn.guijian.engine;

import cn.guijian.model.CoverItem;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.Submission;
import cn.guijian.model.SubmittedRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One unit's submission: findings go to that unit, so they need not name it. */
record UnitSubject(Submission submission) implements Subject {
    @Override
    public String code() {
        return submission.unit().code();
    }

    @Override
    public Period period() {
        return submission.period();
    }

    /** The 情况说明 of the first of these rows that has one; of the cover, for a finding that lies in no row. */
    @Override
    public Optional<String> explanation(Set<String> rows) {
        if (rows.isEmpty()) {
            return Optional.of(submission.cover().text(CoverItem.EXPLANATION).strip())
                    .filter(text -> !text.isEmpty());
        }
        return rows.stream()
                .flatMap(code -> submission.row(code).stream())
                .map(SubmittedRow::explanation)
                .map(Location::raw)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
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
