package cn.guijian.report.annotate;

import cn.guijian.report.annotate.Unmarkable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Proves that parts are well-formed XML without a DTD; nothing outside of them is read. One for each package. */
final class XmlProof {
    private final SAXParser parser = parser();

    /** @throws Unmarkable when it is not */
    void of(byte[] part) {
        try {
            parser.parse(new InputSource(new ByteArrayInputStream(part)), new DefaultHandler());
        } catch (SAXException | IOException e) {
            throw new Unmarkable(Reason.ODD, String.valueOf(e.getMessage()));
        }
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no secure XML parser", e);
        }
    }
}
