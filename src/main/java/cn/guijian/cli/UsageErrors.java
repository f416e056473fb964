package cn.guijian.cli;

import cn.guijian.cli.print.Terminal;
import cn.guijian.model.Texts;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says in Chinese what is wrong with a command line, what was probably meant, and where the help is. Nothing that picocli
 * says itself is shown: it is English.
 */
final class UsageErrors implements IParameterExceptionHandler {
    private static final List<String> HELP = List.of("-h", "--help");

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        boolean unknownCommand = fault instanceof UnmatchedArgumentException
                && !command.getSubcommands().isEmpty();
        if (!unknownCommand && Arrays.stream(arguments).anyMatch(HELP::contains)) {
            command.usage(command.getOut());
            return ExitCode.CLEAN;
        }
        command.getErr().println(message(fault, arguments));
        command.getErr()
                .println(Texts.text("cli.usage.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String message(ParameterException fault, String... arguments) {
        CommandSpec command = fault.getCommandLine().getCommandSpec();
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unknown(command, unmatched.getUnmatched().get(0));
        }
        if (fault instanceof MissingParameterException missing) {
            return missing(command, missing.getMissing().get(0), arguments);
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return Texts.text("cli.usage.twice", name(twice.getOverwritten()));
        }
        if (fault.getArgSpec() != null && fault.getValue() != null) {
            return wrong(fault.getArgSpec(), fault.getValue());
        }
        return command.subcommands().isEmpty()
                ? Texts.text("cli.usage.other")
                : Texts.text("cli.usage.subcommand", command.qualifiedName(), commands(command));
    }

    private static String unknown(CommandSpec command, String word) {
        if (NearMiss.isOption(word)) {
            return Texts.text("cli.usage.option", command.qualifiedName(), word, maybe(NearMiss.option(command, word)));
        }
        if (command.subcommands().isEmpty()) {
            return Texts.text("cli.usage.superfluous", command.qualifiedName(), word);
        }
        Optional<String> near = NearMiss.command(command, word)
                .or(() -> Optional.of("check " + word).filter(check -> isFile(word)));
        return Texts.text(
                "cli.usage.command",
                command.qualifiedName(),
                word,
                maybe(near.map(meant -> command.qualifiedName() + " " + meant)),
                commands(command));
    }

    static String maybe(Optional<String> meant) {
        return meant.map(word -> Texts.text("cli.usage.maybe", word)).orElse("");
    }

    private static boolean isFile(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String commands(CommandSpec command) {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .distinct()
                .map(below -> Texts.text("cli.usage.alias", below.name(), String.join("", below.aliases())))
                .collect(Collectors.joining("、"));
    }

    /** An option that was written lacks its value; a thing that was not written may lack for a slip in its name. */
    private static String missing(CommandSpec command, ArgSpec missing, String... arguments) {
        List<String> words = List.of(arguments);
        Optional<String> slip = words.stream()
                .filter(NearMiss::isOption)
                .filter(word -> !word.equals("--") && isUnknown(command, word))
                .filter(word -> !isValue(command, words, word))
                .findFirst();
        boolean written = missing instanceof OptionSpec option
                && Stream.of(option.names()).anyMatch(words::contains);
        if (slip.isPresent() && !written) {
            return unknown(command, slip.get());
        }
        return Texts.text(
                written ? "cli.usage.missing-value" : "cli.usage.missing",
                name(missing),
                missing.paramLabel(),
                String.join("", missing.description()));
    }

    private static boolean isUnknown(CommandSpec command, String word) {
        String name = word.split("=", 2)[0];
        return !command.optionsMap().containsKey(name)
                && !command.negatedOptionsMap().containsKey(name);
    }

    /** Whether a word stands where the option before it wants its value. */
    private static boolean isValue(CommandSpec command, List<String> words, String word) {
        int at = words.indexOf(word);
        return at > 0
                && Optional.ofNullable(command.optionsMap().get(words.get(at - 1)))
                        .filter(option -> option.arity().max() > 0)
                        .isPresent();
    }

    private static String wrong(ArgSpec argument, String value) {
        List<String> listed = Slips.listed(argument).toList();
        if (!listed.isEmpty()) {
            return Texts.text(
                    "cli.usage.unlisted",
                    name(argument),
                    value,
                    String.join("、", listed),
                    maybe(NearMiss.value(listed, value)));
        }
        if (value.startsWith("-") && argument.isOption()) {
            return Texts.text("cli.usage.option-as-value", name(argument), argument.paramLabel(), value);
        }
        if (type(argument).equals("boolean")) {
            return Texts.text("cli.usage.flag", name(argument), value);
        }
        return Texts.text("cli.usage.value", name(argument), value, Texts.text("cli.usage.type." + type(argument)));
    }

    private static String type(ArgSpec argument) {
        if (argument.converters().length > 0) {
            return argument.converters()[0].getClass().getSimpleName();
        }
        String type = argument.auxiliaryTypes()[0].getSimpleName();
        return type.equals("Path") && !Terminal.holdsChineseNames() ? type + ".locale" : type;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
