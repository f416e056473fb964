package cn.guijian.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code guijian rules …}: what a policy officer does with the rules folder. */
@Command(name = "rules", aliases = "规则")
final class RulesCommand {
    /** What can be done, in the order in which the help tells of it. */
    static final List<Class<?>> COMMANDS = List.of(
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesListCommand.class,
            RulesBookCommand.class,
            RulesFormatCommand.class,
            RulesNewCommand.class,
            RulesExplainCommand.class,
            RulesCompareCommand.class);
}
