package cn.guijian.web.view;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param tabs the pages there are
 * @param csrf the session's token, sent with everything that changes something
 * @param rules the hash of the rules in force, in full
 * @param count of the rules in force
 * @param today as official papers write it
 * @param notices what has to be said on every page, such as that changed rules are not in use
 */
public record Frame(
        String title,
        List<Tab> tabs,
        String csrf,
        String rules,
        int count,
        String today,
        String version,
        List<String> notices) {
    private static final int SHORT = 12;

    public Frame {
        tabs = List.copyOf(tabs);
        notices = List.copyOf(notices);
    }

    /** A page. */
    public record Tab(String name, String href, boolean current) {}

    /** Enough of the hash to compare by eye. */
    public String shortRules() {
        return rules.substring(0, Math.min(SHORT, rules.length()));
    }
}
