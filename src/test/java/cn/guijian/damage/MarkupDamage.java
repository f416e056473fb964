package cn.guijian.damage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Hurts the XML of one part: a tag left out, doubled, moved, an attribute emptied, reversed, made huge; or bytes. */
final class MarkupDamage {
    private static final Pattern TAG = Pattern.compile("<[^<>]+>");
    private static final Pattern VALUE = Pattern.compile("=\"([^\"<>]*)\"|>([^<>]+)<");
    private static final List<String> ODD = List.of(
            "",
            "-1",
            "0",
            "1",
            "99999999999",
            "1e308",
            "-0",
            "NaN",
            "A0",
            "XFE1",
            "ZZZZ9",
            "\u0661\u0662",
            "true",
            "&#1;",
            "&lt;b&gt;",
            " ");

    private MarkupDamage() {}

    static byte[] of(byte[] good, Random random) {
        List<Zip.Part> parts = new ArrayList<>(Zip.parts(good));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(parts.size());
            Zip.Part part = parts.get(at);
            parts.set(at, new Zip.Part(part.name(), hurt(part.content(), random)));
        }
        return Zip.of(parts);
    }

    private static byte[] hurt(byte[] content, Random random) {
        if (content.length < 2 || random.nextInt(5) == 0) {
            return content.length < 2 ? content : ByteDamage.of(content, random);
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return (random.nextBoolean() ? tag(text, random) : value(text, random)).getBytes(StandardCharsets.UTF_8);
    }

    private static String tag(String text, Random random) {
        List<MatchResult> tags = TAG.matcher(text).results().toList();
        if (tags.isEmpty()) {
            return text;
        }
        MatchResult tag = tags.get(random.nextInt(tags.size()));
        MatchResult other = tags.get(random.nextInt(tags.size()));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, tag.start()) + text.substring(tag.end());
            case 1 -> text.substring(0, tag.end()) + text.substring(tag.start());
            default -> text.substring(0, tag.start()) + other.group() + text.substring(tag.end());
        };
    }

    private static String value(String text, Random random) {
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return text;
        }
        MatchResult value = values.get(random.nextInt(values.size()));
        int group = value.group(1) == null ? 2 : 1;
        MatchResult other = values.get(random.nextInt(values.size()));
        String by = random.nextBoolean()
                ? ODD.get(random.nextInt(ODD.size()))
                : String.valueOf(other.group(other.group(1) == null ? 2 : 1));
        return text.substring(0, value.start(group)) + by + text.substring(value.end(group));
    }
}
