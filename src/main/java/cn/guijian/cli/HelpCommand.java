package cn.guijian.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code guijian help check}: the same as {@code guijian check --help}. */
@Command(name = "help", aliases = "帮助", helpCommand = true)
final class HelpCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "${bundle:label.command}", descriptionKey = "helpOf")
    private List<String> words = List.of();

    @Override
    public void run() {
        CommandLine command = Objects.requireNonNull(spec).parent().commandLine();
        for (String word : words) {
            CommandLine next = command.getSubcommands().get(word);
            if (next == null) {
                throw new UnmatchedArgumentException(command, List.of(word));
            }
            command = next;
        }
        command.usage(Objects.requireNonNull(spec).commandLine().getOut());
    }
}
