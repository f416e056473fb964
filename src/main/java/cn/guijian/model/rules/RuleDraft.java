package cn.guijian.model.rules;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule folder before it is written.
 *
 * @param folder its name
 * @param title the rule's own name
 * @param files text of each file by its name
 */
public record RuleDraft(String folder, String title, Map<String, String> files) {
    public RuleDraft {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
}
