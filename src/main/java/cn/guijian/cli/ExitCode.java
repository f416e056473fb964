package cn.guijian.cli;

import cn.guijian.check.RunOutcome;

/** The exit codes of the program; a contract. */
public final class ExitCode {
    public static final int CLEAN = 0;
    public static final int WARNING = 1;
    public static final int MUST_FIX = 2;
    public static final int UNCHECKED = 3;
    public static final int USAGE = 64;
    public static final int INTERNAL = 70;

    private ExitCode() {}

    /** What {@code --fail-on} asks for. */
    enum FailOn {
        MUST_FIX("must-fix"),
        WARNING("warning"),
        NEVER("never");

        private final String word;

        FailOn(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** The worst that applies; {@code never} silences findings, not files that were not checked. */
    static int of(RunOutcome outcome, FailOn failOn) {
        if (outcome.hasProgramFault()) {
            return INTERNAL;
        }
        if (outcome.isEmpty() || outcome.hasUnchecked()) {
            return UNCHECKED;
        }
        if (failOn != FailOn.NEVER && outcome.hasMustFix()) {
            return MUST_FIX;
        }
        return failOn == FailOn.WARNING && outcome.hasWarning() ? WARNING : CLEAN;
    }
}
