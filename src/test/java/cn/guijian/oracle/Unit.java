package cn.guijian.oracle;

import java.util.Map;

/** A reporting unit, found by its code, its name or one of its aliases. */
record Unit(String code, boolean municipal) {
    static Unit find(Tables tables, String text) {
        String wanted = Texts.tidy(text);
        for (Map<String, String> row : tables.units()) {
            boolean named = Texts.tidy(row.get("代码")).equals(wanted)
                    || Texts.tidy(row.get("名称")).equals(wanted)
                    || Tables.split(row.get("别名"), "、").stream()
                            .anyMatch(alias -> Texts.tidy(alias).equals(wanted));
            if (named) {
                return new Unit(row.get("代码"), row.get("类型").equals("市本级"));
            }
        }
        throw new IllegalArgumentException("no such unit: " + text);
    }

    boolean reports(Measure measure) {
        return municipal || !measure.municipal();
    }
}
