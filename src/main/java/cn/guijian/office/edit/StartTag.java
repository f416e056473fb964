package cn.guijian.office.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An opening tag of a well-formed text.
 *
 * @param from its {@code <}
 * @param nameTo the end of its name
 * @param to behind its {@code >}
 * @param empty whether it closes itself
 */
public record StartTag(String prefix, String local, int from, int nameTo, int to, boolean empty) {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:([^\\s=:/>\"']+):)?([^\\s=:/>\"']+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    List<TagAttribute> attributes(String text) {
        List<TagAttribute> attributes = new ArrayList<>();
        Matcher matcher = ATTRIBUTE.matcher(text).region(nameTo, to);
        while (matcher.find()) {
            int group = matcher.group(3) == null ? 4 : 3;
            String prefix = matcher.group(1) == null ? "" : matcher.group(1);
            attributes.add(new TagAttribute(prefix, matcher.group(2), matcher.group(group), matcher.start(group)));
        }
        return attributes;
    }

    /** The name as it is written. */
    String qualified() {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
