package cn.guijian.office.edit;

import cn.guijian.office.BadPackage;
import cn.guijian.office.BadPackage.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An XML part with the changes that are to be made: all around them stays as it is written. */
public final class XmlDocument {
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private final XmlText source;
    private final Element root;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<Element, StringBuilder> appended = new IdentityHashMap<>();

    private XmlDocument(XmlText source, int depth, Held held) {
        this.source = source;
        this.root = new ElementReader(source.text(), depth, held).read();
    }

    /** A change: {@code text} takes the place of what stands between two places. */
    private record Edit(int from, int to, String text) {}

    /**
     * Reads a part that was proved.
     *
     * @param depth how deep elements are looked at; the root has depth 0
     * @param held counts what is held
     * @throws BadPackage when the part can't be edited
     */
    public static XmlDocument of(byte[] bytes, int depth, Held held) {
        held.part(bytes.length);
        return new XmlDocument(XmlText.of(bytes), depth, held);
    }

    /** A piece of a part that was proved, to be edited on its own. */
    public static XmlDocument fragment(String xml) {
        return new XmlDocument(new XmlText(xml, StandardCharsets.UTF_8, new byte[0]), 0, new Held());
    }

    public Element root() {
        return root;
    }

    String text() {
        return source.text();
    }

    boolean isEdited() {
        return !edits.isEmpty() || !appended.isEmpty();
    }

    /** Inserts before an element. */
    public void insertBefore(Element element, String xml) {
        replace(element.from(), element.from(), xml);
    }

    /** Puts something in the place of a stretch of the text. */
    public void replace(int from, int to, String xml) {
        edits.add(new Edit(from, to, xml));
    }

    /** Inserts as the last content of an element, after what was appended before. */
    public void append(Element parent, String xml) {
        appended.computeIfAbsent(parent, p -> new StringBuilder()).append(xml);
    }

    /** Inserts a child before the first of those that the schema wants after it. */
    public void insertChild(Element parent, Set<String> followers, String xml) {
        Optional<Element> follower = parent.children().stream()
                .filter(child -> followers.contains(effective(child).name()))
                .findFirst();
        follower.ifPresentOrElse(child -> insertBefore(child, xml), () -> append(parent, xml));
    }

    /** Sets an attribute without prefix. */
    public void set(Element element, String name, String value) {
        Optional<TagAttribute> present = element.tag().attributes(text()).stream()
                .filter(a -> a.prefix().isEmpty() && a.local().equals(name))
                .findFirst();
        if (present.isPresent()) {
            int from = present.get().from();
            replace(from, from + present.get().raw().length(), value);
        } else {
            int at = element.tag().nameTo();
            replace(at, at, " " + name + "=\"" + value + "\"");
        }
    }

    public byte[] bytes() {
        return source.bytes(edited());
    }

    /** The text with all changes made. */
    public String edited() {
        List<Edit> all = new ArrayList<>(edits);
        appended.forEach((element, xml) -> all.add(asEdit(element, xml.toString())));
        all.sort(Comparator.comparingInt(Edit::from));
        StringBuilder edited = new StringBuilder(text().length() + 1024);
        int at = 0;
        for (Edit edit : all) {
            if (edit.from() < at) { // two sheets may claim one part
                throw new BadPackage(Flaw.ODD, "edits overlap");
            }
            edited.append(text(), at, edit.from()).append(edit.text());
            at = edit.to();
        }
        return edited.append(text(), at, text().length()).toString();
    }

    private static Edit asEdit(Element element, String xml) {
        StartTag tag = element.tag();
        return tag.empty()
                ? new Edit(tag.to() - 2, tag.to(), ">" + xml + "</" + tag.qualified() + ">")
                : new Edit(element.closeFrom(), element.closeFrom(), xml);
    }

    /** Of alternatives the element they are alternatives of. */
    private static Element effective(Element child) {
        return child.is(COMPATIBILITY, "AlternateContent")
                ? child.children().stream()
                        .flatMap(choice -> choice.children().stream())
                        .findFirst()
                        .orElse(child)
                : child;
    }
}
