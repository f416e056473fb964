package cn.guijian.office;

import cn.guijian.office.BadPackage.Flaw;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Hears one part of a package: elements of one namespace by their local names. Bounds what hostile XML can make the
 * parser keep: depth, attributes of a tag, names of all kinds, long silence.
 */
public abstract class PartHandler {
    public static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The same names in the strict form of the format. */
    public static final String STRICT_SPREADSHEET = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    public static final String STRICT_RELATIONSHIP = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** A tag of the format has some thirty at most. */
    static final int ATTRIBUTES = 500;

    private static final int DEPTH = 200;
    private static final int NAMESPACES = 5_000;

    private final String namespace;
    private final Meter meter;
    private final Silence silence;
    private int namespaces;
    private int depth;

    protected PartHandler(String namespace, Meter meter) {
        this.namespace = namespace;
        this.meter = meter;
        this.silence = new Silence(meter);
    }

    /** An element of the namespace begins. */
    protected abstract void open(String name, Attributes attributes);

    /** An element of the namespace ends. */
    protected void close(String name) {}

    /** Characters between tags. */
    protected void text(char[] characters, int from, int length) {}

    /** The first element, of whatever namespace. */
    protected void root(String uri, String name) {}

    final Meter meter() {
        return meter;
    }

    final Silence silence() {
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
        bound(Flaw.DEPTH, ++depth, DEPTH);
        names(parser);
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

    /** The parser stands at a processing instruction. */
    final void instruction(XMLStreamReader parser) {
        heard();
        meter.name(parser.getPITarget());
    }

    private void names(XMLStreamReader parser) {
        int attributes = parser.getAttributeCount();
        bound(Flaw.ATTRIBUTES, attributes + parser.getNamespaceCount(), ATTRIBUTES);
        namespaces += parser.getNamespaceCount();
        bound(Flaw.NAMESPACES, namespaces, NAMESPACES);
        name(parser.getPrefix(), parser.getLocalName());
        for (int i = 0; i < attributes; i++) {
            name(parser.getAttributePrefix(i), parser.getAttributeLocalName(i));
        }
    }

    private void name(@Nullable String prefix, String name) {
        meter.name(prefix == null || prefix.isEmpty() ? name : prefix + ":" + name);
    }

    private void heard() {
        silence.end();
        meter.events(1);
    }

    private static void bound(Flaw flaw, int count, int most) {
        if (count > most) {
            throw new BadPackage(flaw, most);
        }
    }
}
