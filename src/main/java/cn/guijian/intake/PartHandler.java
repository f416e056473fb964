package cn.guijian.intake;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Hears one part of a package: elements of one namespace by their local names. Bounds what hostile XML can make the
 * parser keep: depth, distinct names, long silence.
 */
abstract class PartHandler {
    static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The same names in the strict form of the format. */
    static final String STRICT_SPREADSHEET = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    static final String STRICT_RELATIONSHIP = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static final int DEPTH = 200;
    private static final int NAMES = 5_000;

    private final String namespace;
    private final Budget budget;
    private final Set<String> names = new HashSet<>();
    private int prefixes;
    private int depth;
    private long silence;

    PartHandler(String namespace, Budget budget) {
        this.namespace = namespace;
        this.budget = budget;
    }

    /** An element of the namespace begins. */
    abstract void open(String name, Attributes attributes);

    /** An element of the namespace ends. */
    void close(String name) {}

    /** Characters between tags. */
    void text(char[] characters, int from, int length) {}

    /** The first element, of whatever namespace. */
    void root(String uri, String name) {}

    final Budget budget() {
        return budget;
    }

    /** Counts bytes the parser took without telling anything. */
    final long silence(int bytes) {
        silence += bytes;
        return silence;
    }

    /** The parser stands at the start of an element. */
    final void start(XMLStreamReader parser) {
        heard();
        String name = parser.getLocalName();
        String uri = uri(parser);
        if (depth == 0) {
            root(uri, name);
        }
        depth++;
        bound(depth <= DEPTH);
        name(parser.getPrefix(), name);
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            name(parser.getAttributePrefix(i), parser.getAttributeLocalName(i));
        }
        prefixes += parser.getNamespaceCount();
        bound(names.size() <= NAMES && prefixes <= NAMES);
        if (uri.equals(namespace)) {
            open(name, new Attributes(parser));
        }
    }

    /** The parser stands at the end of an element. */
    final void end(XMLStreamReader parser) {
        heard();
        depth--;
        if (uri(parser).equals(namespace)) {
            close(parser.getLocalName());
        }
    }

    /** The parser stands at characters. */
    final void characters(XMLStreamReader parser) {
        heard();
        text(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
    }

    private static String uri(XMLStreamReader parser) {
        String uri = parser.getNamespaceURI();
        return uri == null ? "" : uri.equals(STRICT_SPREADSHEET) ? SPREADSHEET : uri;
    }

    private void name(@Nullable String prefix, String name) {
        names.add(prefix == null || prefix.isEmpty() ? name : prefix + ":" + name);
    }

    private void heard() {
        silence = 0;
        budget.event();
    }

    private static void bound(boolean within) {
        if (!within) {
            throw Refused.tooLarge("xml", DEPTH);
        }
    }
}
