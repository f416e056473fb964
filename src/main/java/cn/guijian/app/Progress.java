package cn.guijian.app;

/** Told how far a run is. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(int workbooks) {}

        @Override
        public void step() {}

        @Override
        public void end() {}
    };

    /** The run has so many workbooks to read. */
    void begin(int workbooks);

    /** One workbook was read. */
    void step();

    /** All are judged. */
    void end();
}
