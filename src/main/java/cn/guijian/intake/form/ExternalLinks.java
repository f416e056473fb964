package cn.guijian.intake.form;

import java.util.regex.Pattern;

/** Tells formulas that take something from another workbook or program. */
final class ExternalLinks {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");
    /** {@code [1]Sheet!}, {@code '[1]a b'!} and calls of another program; not {@code Table[column]}. */
    private static final Pattern EXTERNAL = Pattern.compile("'[^']*\\[[^\\[\\]']+][^']*'!"
            + "|(?<![\\p{L}\\p{N}_.\\[])\\[[^\\[\\]]+][\\p{L}\\p{N}_.]*!"
            + "|[A-Za-z0-9_.]\\|('[^']*'|[^'!|]{1,255}+)!");

    private ExternalLinks() {}

    static boolean isIn(String formula) {
        return formula.indexOf('!') >= 0
                && EXTERNAL.matcher(QUOTED.matcher(formula).replaceAll("\"\"")).find();
    }
}
