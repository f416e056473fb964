package cn.guijian.report.template;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** Sets a document's properties so that no run time gets inside: the same content gives the same bytes. */
public final class FixedProperties {
    private FixedProperties() {}

    /** Title, author and a day that has nothing to do with today, such as the first of the plan. */
    public static void set(POIXMLDocument document, String title, String creator, LocalDate day) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator(creator);
        core.setLastModifiedByUser(creator);
        core.setCreated(Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
        core.setModified(Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
    }
}
