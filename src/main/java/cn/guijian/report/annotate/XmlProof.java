package cn.guijian.report.annotate;

import cn.guijian.report.annotate.Unmarkable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Proves that parts are well-formed XML without a DTD; nothing outside of them is read. One for each package: the parser
 * remembers every name, so there may be only so many.
 */
final class XmlProof extends DefaultHandler {
    private static final int MOST_NAMES = 1_000;
    /** At one place; the parser goes through all of them at every name. */
    private static final int MOST_PREFIXES = 500;

    private static final String ATTRIBUTES = "jdk.xml.elementAttributeLimit";
    private static final String MOST_ATTRIBUTES = "500";

    private final SAXParser parser = parser();
    private final Set<String> names = new HashSet<>();
    private int prefixes;

    /** @throws Unmarkable when it is not */
    void of(byte[] part) {
        try {
            parser.parse(new InputSource(new ByteArrayInputStream(part)), this);
        } catch (SAXException | IOException e) {
            throw new Unmarkable(Reason.ODD, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        Extent.hold(++prefixes, MOST_PREFIXES, "prefixes");
    }

    @Override
    public void endPrefixMapping(String prefix) {
        prefixes--;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        names.add(name);
        int count = attributes.getLength();
        for (int i = 0; i < count; i++) {
            names.add(attributes.getQName(i));
        }
        Extent.hold(names.size(), MOST_NAMES, "names");
    }

    @Override
    public void processingInstruction(String target, String data) {
        names.add(target);
        Extent.hold(names.size(), MOST_NAMES, "names");
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(ATTRIBUTES, MOST_ATTRIBUTES);
            return parser;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no secure XML parser", e);
        }
    }
}
