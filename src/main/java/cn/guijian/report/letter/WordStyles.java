package cn.guijian.report.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Finds styles by the name that Word shows: their ids change whenever another program saves the template. */
final class WordStyles {
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    WordStyles(Optional<Document> part) {
        part.ifPresent(document -> Wml.children(document.getDocumentElement()).stream()
                .filter(e -> Wml.is(e, "style"))
                .forEach(this::add));
    }

    private void add(Element style) {
        Wml.child(style, "name")
                .ifPresent(name -> ids.putIfAbsent(Wml.attribute(name, "val"), Wml.attribute(style, "styleId")));
    }

    /** The id of the style, empty when the template has none of this name. */
    Optional<String> id(String name) {
        if (!ids.containsKey(name)) {
            missing.add(name);
        }
        return Optional.ofNullable(ids.get(name));
    }

    /** Names that were asked for in vain. */
    Set<String> missing() {
        return Set.copyOf(missing);
    }
}
