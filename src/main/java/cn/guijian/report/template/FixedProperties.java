package cn.guijian.report.template;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** Sets a document's properties so that no run time gets inside: the same content gives the same bytes. */
public final class FixedProperties {
    private static final Instant STAMP = Instant.parse("2021-01-01T00:00:00Z");

    private FixedProperties() {}

    /** Title, author and a fixed day. */
    public static void set(POIXMLDocument document, String title, String creator) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator(creator);
        core.setLastModifiedByUser(creator);
        core.setCreated(Optional.of(Date.from(STAMP)));
        core.setModified(Optional.of(Date.from(STAMP)));
    }
}
