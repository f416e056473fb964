package cn.guijian.ruleset;

/** Told what a run does and how far it is. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(Stage stage, int steps) {}

        @Override
        public void step() {}

        @Override
        public void end() {}
    };

    /** What a run does, one after the other. */
    enum Stage {
        /** The program itself starts. */
        START,
        /** The rules folder is read. */
        RULES,
        /** The rules are compiled. Its steps are seconds, about as many as it will take; they pass uncounted. */
        COMPILE,
        /** The cases of the rules are tried. */
        CASES,
        /** Workbooks are read. */
        READ,
        /** Those of earlier quarters are read; nobody knows how many will be needed. */
        HISTORY,
        /** Workbooks are judged. */
        JUDGE,
        /** Reports are written. */
        WRITE
    }

    /** A stage of so many steps begins, 0 if nobody knows how many; the one before is over. */
    void begin(Stage stage, int steps);

    /** One step is done. */
    void step();

    /** Nothing is being done any more. */
    void end();
}
