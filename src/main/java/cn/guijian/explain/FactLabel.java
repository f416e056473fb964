package cn.guijian.explain;

import cn.guijian.engine.facts.Source;
import cn.guijian.language.Words;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person calls a fact: its type, what it is about, and its first cell. */
public final class FactLabel {
    /** The fields that tell facts of one type apart. */
    private static final List<String> NAMING =
            List.of("指标", "规则", "名称", "列", "期别", "报告期", "项目", "单位", "表", "填报单位", "位置");

    private FactLabel() {}

    public static String of(Object fact, Source source) {
        String type = Words.nameOf(fact);
        String about = NAMING.stream()
                .filter(field -> !field.equals("报告期") || !type.equals("封面"))
                .flatMap(field -> Words.value(fact, field).stream())
                .map(String::valueOf)
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        Optional<String> cell = source.locations().stream()
                .filter(location -> !location.cell().isEmpty())
                .findFirst()
                .map(FactLabel::place);
        return Stream.concat(
                        Stream.of(type + " " + about), cell.map(place -> Texts.text("trace.place", place)).stream())
                .collect(Collectors.joining());
    }

    private static String place(Location location) {
        return location.sheet() + "!" + location.cell();
    }
}
