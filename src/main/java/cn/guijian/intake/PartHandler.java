package cn.guijian.intake;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Hears one part of a package: elements of one namespace by their local names. Bounds what hostile XML can make the
 * parser keep: depth, distinct names, long silence; refuses any document type.
 */
abstract class PartHandler extends DefaultHandler2 {
    static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

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

    @Override
    public final void startElement(String uri, String localName, String name, Attributes attributes) {
        heard();
        if (depth == 0) {
            root(uri, localName);
        }
        depth++;
        bound(depth <= DEPTH);
        names.add(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            names.add(attributes.getQName(i));
        }
        bound(names.size() <= NAMES);
        if (uri.equals(namespace)) {
            open(localName, attributes);
        }
    }

    @Override
    public final void endElement(String uri, String localName, String name) {
        heard();
        depth--;
        if (uri.equals(namespace)) {
            close(localName);
        }
    }

    @Override
    public final void characters(char[] characters, int from, int length) {
        heard();
        text(characters, from, length);
    }

    @Override
    public final void startPrefixMapping(String prefix, String uri) {
        bound(++prefixes <= NAMES);
    }

    @Override
    public final void startDTD(String name, String publicId, String systemId) {
        throw Refused.unreadable("doctype");
    }

    /** Never reached, since a document type is refused first; still nothing is fetched. */
    @Override
    public final InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public final void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    /** An attribute without a namespace (one without a prefix has none), or {@code otherwise}. */
    static String attribute(Attributes attributes, String name, String otherwise) {
        String value = attributes.getValue(name);
        return value == null ? otherwise : value;
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
