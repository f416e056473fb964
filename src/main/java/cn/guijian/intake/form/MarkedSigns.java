package cn.guijian.intake.form;

import cn.guijian.intake.grid.Run;
import cn.guijian.intake.number.SeenText;
import cn.guijian.intake.number.WrittenNumber;
import cn.guijian.model.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Signs of a number that are struck out, raised or lowered. They are never joined to the digits: what stands is proposed. */
record MarkedSigns(List<Run> parts) {
    MarkedSigns {
        parts = List.copyOf(parts);
    }

    /** Whether any of these parts do not stand; blanks are no signs. */
    static boolean are(List<Run> parts) {
        return parts.stream()
                .anyMatch(run ->
                        !run.script().stands() && !SeenText.compact(run.text()).isEmpty());
    }

    /** What is marked, and how. */
    String told() {
        return parts.stream()
                .filter(run -> !run.script().stands())
                .map(run -> Texts.text(run.script().key(), SeenText.brief(run.text())))
                .reduce((a, b) -> Texts.text("intake.list", a, b))
                .orElse("");
    }

    /** The number that stands when they are gone, as a question; nothing where none stands. */
    String proposal(String unit) {
        String standing = parts.stream()
                .filter(run -> run.script().stands())
                .map(Run::text)
                .collect(Collectors.joining());
        return WrittenNumber.read(standing, unit)
                .map(number -> Texts.text("intake.proposal", number.value()))
                .orElse("");
    }
}
