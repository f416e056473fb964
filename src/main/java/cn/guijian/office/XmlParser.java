package cn.guijian.office;

import cn.guijian.office.BadPackage.Flaw;
import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Parses the XML parts of one package; nothing outside of a part is ever looked at: a document type is refused before
 * anything is read of it, and the parser knows no entities but XML's own five.
 */
final class XmlParser {
    private static final String QUOTES = "\"'";

    /** One serves a whole package, and no more: it remembers names, and those of a hostile file are nobody else's. */
    private final XMLInputFactory parsers = parsers();

    /** Feeds a part to the handler; a part that is no well-formed XML is a {@link BadPackage}. */
    void parse(String name, InputStream part, PartHandler handler) {
        try (part) {
            XMLStreamReader parser = parsers.createXMLStreamReader(new PartStream(part, handler.silence()));
            if (!hasCountedQuotes(parser.getEncoding())) {
                throw new BadPackage(Flaw.NO_XML, name);
            }
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case XMLStreamConstants.START_ELEMENT -> handler.start(parser);
                    case XMLStreamConstants.END_ELEMENT -> handler.end(parser);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.characters(parser);
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> handler.instruction(parser);
                    case XMLStreamConstants.DTD -> throw new BadPackage(Flaw.DOCTYPE, name);
                    default -> {}
                }
            }
        } catch (XMLStreamException | UncheckedStreamException | IOException e) {
            throw new BadPackage(Flaw.NO_XML, name);
        }
    }

    /** Whether quotes are written as the bytes by which {@link Silence} counts them; in EBCDIC they are not. */
    private static boolean hasCountedQuotes(@Nullable String encoding) {
        if (encoding == null || encoding.equals("UTF-8")) {
            return true;
        }
        String written = new String(QUOTES.getBytes(Charset.forName(encoding)), StandardCharsets.ISO_8859_1);
        return written.replace("\0", "").endsWith(QUOTES);
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = new InputFactoryImpl();
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }
}
