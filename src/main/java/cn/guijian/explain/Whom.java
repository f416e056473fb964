package cn.guijian.explain;

import cn.guijian.language.Expression;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells conditions that say of which facts a rule speaks from those that say what it asks of them. */
final class Whom {
    /** The fields by which a rule picks one fact among others of its type. */
    private static final Set<String> NAMES = Set.of("指标", "列", "本期", "期别", "规则", "名称", "报告期", "项目", "表", "单位");
    /** The fields that say which facts a rule is for. */
    static final Set<String> FIELDS = Stream.concat(
                    NAMES.stream(), Stream.of("类型", "应填", "应报", "基础数据", "可超百", "考核方式", "上级指标", "比较", "单位类型"))
            .collect(Collectors.toUnmodifiableSet());

    private Whom() {}

    /** Whether a condition looks at nothing but which kind of fact it is: where it fails, the rule is for others. */
    static boolean isKind(Expression condition) {
        return isOn(FIELDS, condition);
    }

    /** Whether it says which fact is meant: where it fails, that fact is another one. */
    static boolean isName(Expression condition) {
        return isOn(NAMES, condition);
    }

    private static boolean isOn(Set<String> known, Expression condition) {
        Set<String> fields = condition.fields();
        return !fields.isEmpty() && known.containsAll(fields);
    }
}
