package cn.guijian.intake;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Parses one XML part of a package; nothing outside of the part is ever looked at. */
final class XmlPart {
    private static final String FEATURES = "http://xml.org/sax/features/";

    private XmlPart() {}

    /** Feeds the part to the handler; a part that is no well-formed XML is refused as damaged. */
    static void parse(String name, InputStream part, PartHandler handler) {
        try (part) {
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            reader.parse(new InputSource(new PartStream(part, handler)));
        } catch (SAXException | IOException e) {
            throw Refused.damaged("xml", name);
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            // The JDK's own parser, whatever else a class path may bring along.
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(FEATURES + "external-general-entities", false);
            factory.setFeature(FEATURES + "external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no secure XML parser", e);
        }
    }
}
