package cn.guijian.engine.fire;

import cn.guijian.language.Past;
import cn.guijian.language.Rule;
import cn.guijian.language.RulePage;
import cn.guijian.language.RuleSource;
import cn.guijian.language.Scope;
import cn.guijian.language.Service;
import cn.guijian.language.Stage;
import cn.guijian.model.Doubt;
import cn.guijian.model.Level;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link RuleWriter} wrote. */
record StoredRules(DataInputStream in) {
    Map<String, RulePage> pages() throws IOException {
        Map<String, RulePage> pages = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            pages.put(text(), new RulePage(text(), texts()));
        }
        return pages;
    }

    Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            texts.put(text(), text());
        }
        return texts;
    }

    RuleSource source(Map<String, RulePage> pages) throws IOException {
        String file = text();
        String text = text();
        return new RuleSource(rule(pages), file, text);
    }

    byte[] bytes() throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private Rule rule(Map<String, RulePage> pages) throws IOException {
        String id = text();
        return new Rule(
                id,
                text(),
                text(),
                Stage.valueOf(text()),
                optional().map(Level::valueOf),
                text(),
                optional(),
                optional(),
                list(),
                list().stream().map(Past::valueOf).toList(),
                in.readBoolean(),
                Optional.ofNullable(pages.get(id)).orElseThrow(() -> new IllegalStateException("no page of " + id)),
                scope(),
                Service.valueOf(text()),
                Doubt.valueOf(text()),
                in.readBoolean());
    }

    private Scope scope() throws IOException {
        List<Scope.Condition> conditions = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            conditions.add(new Scope.Condition(text(), in.readBoolean(), new HashSet<>(list())));
        }
        return new Scope(conditions);
    }

    private List<String> list() throws IOException {
        List<String> list = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            list.add(text());
        }
        return list;
    }

    private Optional<String> optional() throws IOException {
        return in.readBoolean() ? Optional.of(text()) : Optional.empty();
    }
}
