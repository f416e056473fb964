package cn.guijian.report;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that stand one behind the other. For whole pages: AssertJ's {@code containsSubsequence} takes a minute for one. */
final class InOrder {
    private InOrder() {}

    static void assertInOrder(String page, String... parts) {
        int from = 0;
        String before = "the start";
        for (String part : parts) {
            int at = page.indexOf(part, from);
            assertThat(at).as("%s behind %s", part, before).isNotNegative();
            from = at + part.length();
            before = part;
        }
    }
}
