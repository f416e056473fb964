package cn.guijian.report.json;

import cn.guijian.model.Level;
import cn.guijian.model.rules.RuleEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The list of rules as JSON, schema {@code guijian/rules/1}; {@code level} is null for 按档, {@code drl} false for R00. */
public final class RuleListJson {
    private static final String SCHEMA = "guijian/rules/1";

    private RuleListJson() {}

    /** The document. */
    public static byte[] render(List<RuleEntry> rules) {
        try {
            return Json.document(json -> json.put("schema", SCHEMA).putList("rules", rules, RuleListJson::rule));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rule(Json json, RuleEntry rule) throws IOException {
        json.put("id", rule.id())
                .put("title", rule.title())
                .putText("level", rule.level().map(Level::name))
                .put("status", rule.status())
                .putTexts("indicators", rule.indicators())
                .putTexts("clauses", rule.clauses())
                .put("folder", rule.folder())
                .put("drl", rule.drl().isPresent());
    }
}
