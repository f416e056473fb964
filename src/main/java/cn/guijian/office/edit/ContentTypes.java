package cn.guijian.office.edit;

import cn.guijian.office.BadPackage;
import cn.guijian.office.BadPackage.Flaw;
import java.util.Locale;
import java.util.Optional;

/** What each part is: {@code [Content_Types].xml}. */
public final class ContentTypes {
    private static final String LIST = "[Content_Types].xml";

    private final XmlDocument document;

    public ContentTypes(EditedPackage parts) {
        this.document = parts.document(LIST).orElseThrow(() -> new BadPackage(Flaw.ODD, "no " + LIST));
    }

    /** The type of a part, by its own entry or by its ending. */
    public Optional<String> of(String part) {
        Optional<String> own = document.root().children("Override").stream()
                .filter(o -> o.attribute("PartName").orElse("").equalsIgnoreCase("/" + part))
                .flatMap(o -> o.attribute("ContentType").stream())
                .findFirst();
        String ending = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return own.or(() -> document.root().children("Default").stream()
                .filter(d -> d.attribute("Extension").orElse("").equalsIgnoreCase(ending))
                .flatMap(d -> d.attribute("ContentType").stream())
                .findFirst());
    }

    /** Says what a new part is. */
    public void add(String part, String type) {
        document.append(
                document.root(),
                "<" + document.root().prefix() + "Override PartName=\"/" + XmlEscapes.escape(part) + "\" ContentType=\""
                        + type + "\"/>");
    }
}
