package cn.guijian.intake;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Parses the XML parts of one package; nothing outside of a part is ever looked at. */
final class XmlParser {
    private static final String FEATURES = "http://xml.org/sax/features/";

    /** Making one costs more than reading a small part, so one serves a whole package. */
    private final XMLReader reader = reader();

    /** Feeds a part to the handler; a part that is no well-formed XML is refused as damaged. */
    void parse(String name, InputStream part, PartHandler handler) {
        try (part) {
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            reader.parse(new InputSource(new PartStream(part, handler)));
        } catch (SAXException | IOException e) {
            throw Refused.damaged("xml", name);
        }
    }

    private static XMLReader reader() {
        try {
            // The JDK's own parser, whatever else a class path may bring along; its secure processing is on.
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setFeature(FEATURES + "external-general-entities", false);
            reader.setFeature(FEATURES + "external-parameter-entities", false);
            return reader;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK has no secure XML parser", e);
        }
    }
}
