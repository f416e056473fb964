package cn.guijian.report.paper;

import java.util.List;

/**
 * Paragraphs in their order; a line break in one is a place where a long title is broken.
 *
 * @param kind what they are to the eye
 */
public record Sentences(List<String> texts, Kind kind) implements Block {
    private static final String END = "。";

    /** What paragraphs are to the eye. */
    public enum Kind {
        PLAIN,
        /** With a number in front of each, where there are several. */
        NUMBERED,
        /** The first sentence of each is its heading. */
        LED
    }

    /** Empty ones are left out. */
    public Sentences {
        texts = texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    static Sentences of(String text) {
        return of(List.of(text));
    }

    static Sentences of(List<String> texts) {
        return new Sentences(texts, Kind.PLAIN);
    }

    static Sentences numbered(List<String> texts) {
        return new Sentences(texts, Kind.NUMBERED);
    }

    static Sentences led(List<String> texts) {
        return new Sentences(texts, Kind.LED);
    }

    @Override
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Whether they are a list, each with a number. */
    public boolean isNumbered() {
        return kind != Kind.PLAIN && texts.size() > 1;
    }

    /** All in one, on one line. */
    public String line() {
        return String.join("", texts).replace("\n", "");
    }

    /** The heading with which a text begins, empty for one without. */
    public String lead(String text) {
        return kind == Kind.LED ? text.substring(0, text.indexOf(END) + END.length()) : "";
    }
}
