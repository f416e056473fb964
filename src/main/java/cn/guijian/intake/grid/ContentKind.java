package cn.guijian.intake.grid;

import java.math.BigDecimal;
import java.util.Arrays;

/** The kinds of content, each with its value as a text. */
public enum ContentKind {
    NUMBER(Content.Number.class),
    TEXT(Content.Text.class),
    FLAG(Content.Flag.class),
    FAULT(Content.Fault.class),
    NO_RESULT(Content.NoResult.class),
    PICTURE(Content.Picture.class),
    LOST(Content.Lost.class);

    private final Class<? extends Content> type;

    ContentKind(Class<? extends Content> type) {
        this.type = type;
    }

    public static ContentKind of(Content content) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(content))
                .findFirst()
                .orElseThrow();
    }

    public static ContentKind of(int ordinal) {
        if (ordinal < 0 || ordinal >= values().length) {
            throw new IllegalArgumentException("no kind of content: " + ordinal);
        }
        return values()[ordinal];
    }

    public String text(Content content) {
        if (content instanceof Content.Number number) {
            return number.value().toString();
        }
        if (content instanceof Content.Flag flag) {
            return String.valueOf(flag.value());
        }
        if (content instanceof Content.Fault fault) {
            return fault.code();
        }
        return content instanceof Content.Text text ? text.text() : "";
    }

    public Content content(String text) {
        return switch (this) {
            case NUMBER -> new Content.Number(new BigDecimal(text));
            case TEXT -> new Content.Text(text);
            case FLAG -> new Content.Flag(Boolean.parseBoolean(text));
            case FAULT -> new Content.Fault(text);
            case NO_RESULT -> new Content.NoResult();
            case PICTURE -> new Content.Picture();
            case LOST -> new Content.Lost();
        };
    }
}
