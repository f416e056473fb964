package cn.guijian.office.edit;

import cn.guijian.office.BadPackage;
import cn.guijian.office.BadPackage.Flaw;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the elements of a text that is known to be well-formed XML without a DTD. For one text. */
final class ElementReader {
    private final String text;
    private final int depth;
    private final Held held;
    private final Deque<Element> open = new ArrayDeque<>();
    private Optional<Element> root = Optional.empty();
    /** How many elements deeper than asked for are open. */
    private int below;

    /**
     * A reader of one text.
     *
     * @param depth elements nested deeper than this are passed over; the root has depth 0
     * @param held counts the elements that are held
     */
    ElementReader(String text, int depth, Held held) {
        this.text = text;
        this.depth = depth;
        this.held = held;
    }

    Element read() {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
            at = next(at);
        }
        return root.orElseThrow(() -> new BadPackage(Flaw.ODD, "no root element"));
    }

    private int next(int at) {
        if (text.startsWith("<!--", at)) {
            return text.indexOf("-->", at + 4) + 3;
        }
        if (text.startsWith("<![CDATA[", at)) {
            return text.indexOf("]]>", at) + 3;
        }
        if (text.startsWith("<?", at)) {
            return text.indexOf("?>", at) + 2;
        }
        return text.charAt(at + 1) == '/' ? closing(at) : opening(at);
    }

    private int closing(int at) {
        int end = text.indexOf('>', at) + 1;
        if (below > 0) {
            below--;
        } else {
            open.pop().close(at, end);
        }
        return end;
    }

    private int opening(int at) {
        int end = tagEnd(at);
        boolean empty = text.charAt(end - 2) == '/';
        if (open.size() > depth) {
            below += empty ? 0 : 1;
            return end;
        }
        held.element();
        Element element = element(at, end, empty);
        if (open.isEmpty()) {
            root = Optional.of(element);
        } else {
            open.element().add(element);
        }
        if (!empty) {
            open.push(element);
        }
        return end;
    }

    private Element element(int at, int end, boolean empty) {
        int nameTo = at + 1;
        while (" \t\r\n/>".indexOf(text.charAt(nameTo)) < 0) {
            nameTo++;
        }
        String name = text.substring(at + 1, nameTo);
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        StartTag tag = new StartTag(prefix, name.substring(colon + 1), at, nameTo, end, empty);
        return new Element(text, tag, namespaces(tag));
    }

    private Namespaces namespaces(StartTag tag) {
        Namespaces outer = open.isEmpty() ? Namespaces.NONE : open.element().namespaces();
        if (text.substring(tag.nameTo(), tag.to()).indexOf("xmlns") < 0) {
            return outer;
        }
        Map<String, String> inner = new HashMap<>();
        for (TagAttribute attribute : tag.attributes(text)) {
            if (attribute.prefix().equals("xmlns")) {
                inner.put(attribute.local(), attribute.value());
            } else if (attribute.prefix().isEmpty() && attribute.local().equals("xmlns")) {
                inner.put("", attribute.value());
            }
        }
        return outer.with(inner);
    }

    /** Behind the tag's {@code >}: one inside quotes is none. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; ; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
    }
}
