package cn.guijian.engine.judge;

import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import java.util.List;
import java.util.Optional;

/** A unit of whose number it is said that nobody explained it in time. */
record LapsedSubject(Subject unit) implements Subject {
    @Override
    public String code() {
        return unit.code();
    }

    @Override
    public Period period() {
        return unit.period();
    }

    @Override
    public List<Location> entries(List<String> labels) {
        return unit.entries(labels);
    }

    @Override
    public String say(Optional<String> indicator, String message) {
        return Texts.text("lapsed.says", unit.say(indicator, message), Texts.text("lapsed.as-reported"));
    }
}
