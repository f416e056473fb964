package cn.guijian.cli;

import cn.guijian.app.Progress;
import cn.guijian.model.Texts;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on the terminal; a pipe or a log sees nothing of it. */
final class ProgressLine implements Progress {
    /** A handful of workbooks is done before a bar could be read. */
    private static final int WORTH_SHOWING = 10;

    private @Nullable ProgressBar bar;

    private ProgressLine() {}

    static Progress onTerminal() {
        return System.console() == null ? SILENT : new ProgressLine();
    }

    @Override
    public void begin(int workbooks) {
        if (workbooks >= WORTH_SHOWING) {
            bar = new ProgressBarBuilder()
                    .setTaskName(Texts.text("cli.progress"))
                    .setInitialMax(workbooks)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }
    }

    @Override
    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.close();
        }
    }
}
