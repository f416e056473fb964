package cn.guijian.office.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An element of an XML text, with the places of its tags in that text. */
public final class Element {
    private final String text;
    private final StartTag tag;
    private final Namespaces namespaces;
    private final List<Element> children = new ArrayList<>(0);
    private int closeFrom;
    private int to;

    /** @param namespaces what each prefix means inside this element */
    Element(String text, StartTag tag, Namespaces namespaces) {
        this.text = text;
        this.tag = tag;
        this.namespaces = namespaces;
        this.closeFrom = tag.to();
        this.to = tag.to();
    }

    void close(int closeTagFrom, int end) {
        this.closeFrom = closeTagFrom;
        this.to = end;
    }

    void add(Element child) {
        children.add(child);
    }

    StartTag tag() {
        return tag;
    }

    public int from() {
        return tag.from();
    }

    public int to() {
        return to;
    }

    /** Where its closing tag starts. */
    int closeFrom() {
        return closeFrom;
    }

    public Namespaces namespaces() {
        return namespaces;
    }

    /** The prefix with its colon, or nothing: what a child of the same vocabulary begins with. */
    public String prefix() {
        return tag.prefix().isEmpty() ? "" : tag.prefix() + ":";
    }

    public String name() {
        return tag.local();
    }

    public String namespace() {
        return namespaces.of(tag.prefix()).orElse("");
    }

    public boolean is(String namespace, String name) {
        return name().equals(name) && namespace().equals(namespace);
    }

    public List<Element> children() {
        return children;
    }

    /** The children of a name in the element's own namespace. */
    public List<Element> children(String name) {
        return children.stream().filter(c -> c.is(namespace(), name)).toList();
    }

    public Optional<Element> child(String name) {
        return children.stream().filter(c -> c.is(namespace(), name)).findFirst();
    }

    /** The value of an attribute without prefix. */
    public Optional<String> attribute(String name) {
        return tag.attributes(text).stream()
                .filter(a -> a.prefix().isEmpty() && a.local().equals(name))
                .map(TagAttribute::value)
                .findFirst();
    }

    /** The value of an attribute of a namespace. */
    public Optional<String> attribute(String namespace, String name) {
        return tag.attributes(text).stream()
                .filter(a -> !a.prefix().isEmpty()
                        && a.local().equals(name)
                        && namespaces.of(a.prefix()).equals(Optional.of(namespace)))
                .map(TagAttribute::value)
                .findFirst();
    }

    /** Whether a flag such as {@code hidden} is set. */
    public boolean flag(String name) {
        return attribute(name).filter(v -> v.equals("1") || v.equals("true")).isPresent();
    }

    /** A whole number, empty when there is none that can be used. */
    public Optional<Integer> number(String name) {
        return attribute(name).filter(v -> v.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** The element as it stands. */
    public String outer() {
        return text.substring(from(), to);
    }
}
