package cn.guijian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --watch}: does a command again whenever a file of the folder is saved. */
@Command
final class WatchOption {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--watch", descriptionKey = "watch")
    private boolean on;

    /** Runs the command once, or with {@code --watch} until Ctrl-C. */
    int run(Path folder, Watch.Command once) throws IOException {
        CommandSpec spec = Objects.requireNonNull(command);
        if (!on) {
            return once.run();
        }
        Main program = (Main) spec.root().userObject();
        return new Watch(folder, spec.commandLine().getOut(), program.clock()).run(() -> {
            int exit = once.run();
            program.progress().end();
            return exit;
        });
    }
}
