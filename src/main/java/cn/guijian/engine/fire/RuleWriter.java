package cn.guijian.engine.fire;

import cn.guijian.language.Rule;
import cn.guijian.language.RulePage;
import cn.guijian.language.RuleSource;
import cn.guijian.language.Scope;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes what rules say of themselves, in the order in which {@link StoredRules} reads it; what has no order of its own is
 * sorted, so that two builds give the same bytes.
 */
record RuleWriter(DataOutputStream out) {
    void pages(Map<String, RulePage> pages) throws IOException {
        out.writeInt(pages.size());
        for (Map.Entry<String, RulePage> page : new TreeMap<>(pages).entrySet()) {
            text(page.getKey());
            text(page.getValue().title());
            texts(new TreeMap<>(page.getValue().sections()));
        }
    }

    void texts(Map<String, String> texts) throws IOException {
        out.writeInt(texts.size());
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            text(entry.getKey());
            text(entry.getValue());
        }
    }

    void source(RuleSource source) throws IOException {
        text(source.file());
        text(source.text());
        rule(source.rule());
    }

    void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void rule(Rule rule) throws IOException {
        text(rule.id());
        text(rule.folder());
        text(rule.title());
        text(rule.stage().name());
        optional(rule.level().map(Enum::name));
        text(rule.message());
        optional(rule.expected());
        optional(rule.clause());
        texts(rule.follows());
        texts(rule.needs().stream().map(Enum::name).toList());
        out.writeBoolean(rule.needsPeers());
        out.writeInt(rule.scope().conditions().size());
        for (Scope.Condition condition : rule.scope().conditions()) {
            text(condition.field());
            out.writeBoolean(condition.among());
            texts(condition.words().stream().sorted().toList());
        }
        text(rule.service().name());
        text(rule.doubts().name());
        out.writeBoolean(rule.rejects());
    }

    private void texts(Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    private void optional(Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            text(text.get());
        }
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
