package cn.guijian.cli;

import cn.guijian.model.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code guijian rules …}: what a policy officer does with the rules folder. */
@Command(
        name = "rules",
        aliases = "规则",
        resourceBundle = "cn.guijian.cli.usage",
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesListCommand.class,
            RulesBookCommand.class,
            RulesFormatCommand.class,
            RulesNewCommand.class,
            RulesExplainCommand.class,
            RulesCompareCommand.class
        })
final class RulesCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), Texts.text("cli.usage.rules-subcommand"));
    }
}
