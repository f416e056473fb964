package cn.guijian.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One element of a rule's {@code when}.
 *
 * @param text as the compiler gets it, with a name before each fact
 * @param shown as the rule writes it
 * @param binding the name of the matched fact; empty for anything but a single fact
 * @param type the fact's type, or the word that opens the element
 * @param parts of a fact's pattern, in Drools' order: those that look at this fact alone come first
 * @param inner the facts that must not, or must, be there, where they can be told apart
 */
public record TraceElement(
        Kind kind,
        String text,
        String shown,
        int line,
        String binding,
        String type,
        List<TracePart> parts,
        List<TraceElement> inner) {

    public TraceElement {
        parts = List.copyOf(parts);
        inner = List.copyOf(inner);
    }

    /** What the element asks for. */
    enum Kind {
        FACT,
        /** {@code not}. */
        ABSENT,
        /** {@code exists}. */
        PRESENT,
        /** Anything else: asked as a whole. */
        OTHER
    }

    public boolean isFact() {
        return kind == Kind.FACT;
    }

    /** Its tests that look at this fact alone. */
    List<TracePart> own() {
        return parts.stream().filter(part -> part.isTest() && !part.joins()).toList();
    }

    /** Its tests that look at other facts too. */
    List<TracePart> joining() {
        return parts.stream().filter(part -> part.isTest() && part.joins()).toList();
    }

    /** Its tests in Drools' order. */
    List<TracePart> tests() {
        return parts.stream().filter(TracePart::isTest).toList();
    }

    /** Its parts as a person reads them. */
    List<TracePart> asWritten() {
        return parts.stream().sorted(Comparator.comparing(TracePart::start)).toList();
    }

    /** The pattern with only its first tests. */
    String upTo(int own, int joining) {
        List<TracePart> kept = new ArrayList<>(parts);
        kept.removeAll(own().subList(own, own().size()));
        kept.removeAll(joining().subList(joining, joining().size()));
        return binding + " : " + type + "( "
                + kept.stream().map(TracePart::exact).collect(Collectors.joining(", ")) + " )";
    }
}
