package cn.guijian.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Refuses what can be parsed and is still a slip: a value that is none of those listed, an option in a value's place. */
final class Slips implements IExecutionStrategy {
    @Override
    public int execute(ParseResult parsed) {
        List<ParseResult> levels = new ArrayList<>(List.of(parsed));
        while (levels.get(levels.size() - 1).hasSubcommand()) {
            levels.add(levels.get(levels.size() - 1).subcommand());
        }
        if (levels.stream().noneMatch(level -> level.isUsageHelpRequested() || level.isVersionHelpRequested())) {
            levels.forEach(Slips::refuse);
        }
        return new RunLast().execute(parsed);
    }

    private static void refuse(ParseResult level) {
        for (OptionSpec option : level.matchedOptions()) {
            for (String value : option.stringValues()) {
                if (value.matches("-{1,2}\\p{L}.*") || isUnlisted(option, value) || isNoPath(option, value)) {
                    throw wrong(level, option, value);
                }
            }
        }
        for (PositionalParamSpec positional : level.matchedPositionals()) {
            for (String value : positional.stringValues()) {
                if (isNoPath(positional, value)) {
                    throw wrong(level, positional, value);
                }
                if (NearMiss.hasStrangeDash(value) && !exists(value)) {
                    throw new UnmatchedArgumentException(level.commandSpec().commandLine(), List.of(value));
                }
            }
        }
    }

    /** An empty path is the current folder for Java, and for people a variable of the shell that is not set. */
    private static boolean isNoPath(ArgSpec argument, String value) {
        return argument.auxiliaryTypes()[0] == Path.class && value.isBlank();
    }

    /** Values of an enum were held against it when they were parsed. */
    private static boolean isUnlisted(OptionSpec option, String value) {
        return option.auxiliaryTypes()[0] == String.class
                && option.completionCandidates() != null
                && listed(option).noneMatch(value::equals);
    }

    /** The values that an option lists. */
    static Stream<String> listed(ArgSpec option) {
        return option.completionCandidates() == null
                ? Stream.empty()
                : StreamSupport.stream(option.completionCandidates().spliterator(), false);
    }

    private static ParameterException wrong(ParseResult level, ArgSpec option, String value) {
        return new ParameterException(level.commandSpec().commandLine(), value, option, value);
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
