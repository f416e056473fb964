package cn.guijian.report.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a letter says, by the names that its template uses. Every name is there in every letter of a kind, so that a
 * template can be checked against any of them.
 *
 * @param title the document's title, on one line
 * @param texts paragraphs by name, for {@code {{name}}}
 * @param conditions by name, for <code>{{若:name}}</code>
 * @param tables by name, for <code>{{表:name}}</code>
 * @param expected marks that a template is expected to have; one without is used all the same, and that is said
 */
public record LetterContent(
        String title,
        Map<String, List<String>> texts,
        Map<String, Boolean> conditions,
        Map<String, LetterTable> tables,
        Set<String> expected) {

    public LetterContent {
        texts = Map.copyOf(texts);
        conditions = Map.copyOf(conditions);
        tables = Map.copyOf(tables);
        expected = Set.copyOf(expected);
    }

    /** The names of one kind of mark. */
    Collection<String> names(Mark.Kind kind) {
        return switch (kind) {
            case TEXT -> texts.keySet();
            case TABLE -> tables.keySet();
            case WHEN, UNLESS, END -> conditions.keySet();
            case SECTION, ITEM, NUMBER -> List.of();
        };
    }

    /** Collects a letter's content place by place. */
    static final class Builder {
        private final Map<String, List<String>> texts = new LinkedHashMap<>();
        private final Map<String, Boolean> conditions = new LinkedHashMap<>();
        private final Map<String, LetterTable> tables = new LinkedHashMap<>();

        Builder text(String name, String value) {
            return paragraphs(name, List.of(value));
        }

        Builder paragraphs(String name, List<String> values) {
            texts.put(name, List.copyOf(values));
            return this;
        }

        Builder when(String name, boolean holds) {
            conditions.put(name, holds);
            return this;
        }

        Builder table(String name, LetterTable table) {
            tables.put(name, table);
            return this;
        }

        /** @param title the text of this name is the document's title too */
        LetterContent build(String title, Set<String> expected) {
            String line = String.join("", texts.getOrDefault(title, new ArrayList<>()));
            return new LetterContent(line.replace("\n", ""), texts, conditions, tables, expected);
        }
    }
}
