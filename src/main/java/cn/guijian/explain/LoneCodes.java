package cn.guijian.explain;

import cn.guijian.language.Lexicon;
import cn.guijian.language.rule.RuleCase;
import cn.guijian.model.Spelling;
import cn.guijian.model.Texts;
import cn.guijian.model.rules.RuleFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Codes that stand in one fact alone of all cases of the general rules, and are nearly another one there. Such cases may
 * name any code, since they belong to no plan; but a misspelt one would let a case that expects silence pass unseen.
 */
final class LoneCodes {
    private static final int FACTS = 2;
    /** With more of them the folder has few rules, and to stand alone means nothing. */
    private static final int MOST = 2;

    private final Map<String, List<Place>> places = new LinkedHashMap<>();

    private record Place(String file, int line) {}

    /** Takes in the cases of one file. */
    void add(String file, List<RuleCase> cases) {
        for (RuleCase each : cases) {
            for (Object fact : each.facts()) {
                codes(fact)
                        .forEach(code -> places.computeIfAbsent(code, none -> new ArrayList<>())
                                .add(new Place(file, each.line())));
            }
        }
    }

    private static Stream<String> codes(Object fact) {
        return Stream.of("指标", "上级指标")
                .flatMap(field -> Lexicon.value(fact, field).stream())
                .map(Object::toString)
                .filter(code -> !code.isEmpty())
                .distinct();
    }

    /** A reminder at each place; none where many stand alone. */
    List<RuleFault> reminders() {
        List<RuleFault> found = new ArrayList<>();
        places.forEach((code, where) -> {
            Set<String> others = new TreeSet<>(places.keySet());
            others.remove(code);
            if (where.size() == 1) {
                Spelling.near(code, others).ifPresent(near -> found.add(reminder(where.get(0), code, near)));
            }
        });
        return found.size() > MOST ? List.of() : found;
    }

    private static RuleFault reminder(Place place, String code, String near) {
        return new RuleFault(
                place.file(),
                place.line(),
                FACTS,
                Texts.text("rules.reminder.lone-code", code),
                Texts.text("rules.reminder.lone-code.remedy", near));
    }
}
