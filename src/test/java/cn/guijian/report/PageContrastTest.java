package cn.guijian.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.report.ReportSet.WarningReportHtml;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageContrastTest {
    private static final Pattern RULE =
            Pattern.compile("([^{}]+)\\{[^{}]*?background: (#[0-9a-f]{3,6});[^{}]*?[ ;]color: (#[0-9a-f]{3,6})");
    private static final double LEAST = 4.5;

    @Test
    void everyColouredTextIsReadable() {
        String page = Schemas.text(new WarningReportHtml().render(Samples.troubled()));
        Matcher rule = RULE.matcher(page.substring(page.indexOf("<style"), page.indexOf("</style>")));
        int rules = 0;
        while (rule.find()) {
            rules++;
            assertThat(contrast(rule.group(2), rule.group(3))).as(rule.group(1)).isGreaterThanOrEqualTo(LEAST);
        }
        assertThat(rules).isGreaterThan(10);
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** The relative luminance of WCAG 2. */
    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        return 0.2126 * part(hex, 1) + 0.7152 * part(hex, 3) + 0.0722 * part(hex, 5);
    }

    private static double part(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
