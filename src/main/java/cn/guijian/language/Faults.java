package cn.guijian.language;

import cn.guijian.model.Texts;
import cn.guijian.model.rules.RuleFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the faults of one file. */
public final class Faults {
    /** More of what was written nobody needs to find it. */
    private static final int LONGEST = 500;

    private final String file;
    private final List<RuleFault> list = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    public Faults(String file) {
        this.file = file;
    }

    /** Adds the fault {@code rules.fault.<key>} at a token, with the remedy {@code rules.remedy.<key>}. */
    public void at(Token token, String key, Object... arguments) {
        at(token.line(), token.column(), key, arguments);
    }

    /** Adds the fault at a place; line 0 means the whole file. */
    public void at(int line, int column, String key, Object... arguments) {
        String remedy = "rules.remedy." + key;
        Object[] shown = Arrays.stream(arguments).map(Faults::shown).toArray();
        keys.add(key);
        list.add(new RuleFault(
                file,
                line,
                column,
                Texts.text("rules.fault." + key, shown),
                Texts.has(remedy) ? Texts.text(remedy, shown) : ""));
    }

    private static Object shown(Object argument) {
        return argument instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : argument;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether there is no fault but of this key. */
    public boolean isOnly(String key) {
        return keys.isEmpty() || keys.equals(Set.of(key));
    }

    public List<RuleFault> list() {
        return List.copyOf(list);
    }
}
