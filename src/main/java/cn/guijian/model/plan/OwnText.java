package cn.guijian.model.plan;

/**
 * Words of a plan's own: one row of {@code texts.csv}.
 *
 * @param use where they are printed (用处)
 * @param rule of advice, the only rule beside whose advice it stands (规则); empty for any
 * @param subject what they are about there (对象): an indicator's code, a sheet's name, a chapter; may be empty
 */
public record OwnText(Use use, String subject, String rule, String text) {

    /** Where a plan may put words of its own. */
    public enum Use {
        /** Beside the general advice of a finding on an indicator. */
        ADVICE("建议"),
        /** Below a table of the form. */
        TABLE_NOTE("表注"),
        /** Who fills in the form, on its cover. */
        REPORTERS("填报范围"),
        /** A telephone number as an example. */
        PHONE("电话样例"),
        /** In a chapter of 填报说明, or what indicators are called there: 净数, 评定季. */
        INSTRUCTIONS("填报说明"),
        /** What offices deal with, as they stand behind a unit's name. */
        BUSINESS("业务词");

        private final String label;

        Use(String label) {
            this.label = label;
        }

        /** The word in {@code texts.csv}. */
        public String label() {
            return label;
        }
    }
}
