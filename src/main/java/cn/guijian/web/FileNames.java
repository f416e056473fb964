package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Printable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of files as they are shown and offered; none ever becomes part of a path. */
final class FileNames {
    private static final int LONGEST = 120;

    private FileNames() {}

    /** The name of an upload: its last part, without what can't be printed, of an endless one the end. */
    static String shown(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = last.codePoints()
                .filter(c -> c != '\n' && Printable.isFit(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        int length = clean.codePointCount(0, clean.length());
        String kept = length <= LONGEST ? clean : clean.substring(clean.offsetByCodePoints(0, length - LONGEST));
        return kept.isEmpty() ? text("web.unnamed") : kept;
    }

    /** The header that offers a file for saving under a Chinese name. */
    static String attachment(String name, String ascii) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
