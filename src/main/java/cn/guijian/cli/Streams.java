package cn.guijian.cli;

import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesAhead;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command prints, and whom it tells how far it is. */
@Command
final class Streams {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    /** For what there is to tell: whatever was being done is done. */
    PrintWriter out() {
        progress().end();
        return Objects.requireNonNull(command).commandLine().getOut();
    }

    PrintWriter err() {
        return Objects.requireNonNull(command).commandLine().getErr();
    }

    Progress progress() {
        return quiet ? Progress.SILENT : program().progress();
    }

    /** Rules that are being looked for already. */
    RulesAhead ahead() {
        return program().ahead();
    }

    private Main program() {
        return (Main) Objects.requireNonNull(command).root().userObject();
    }
}
