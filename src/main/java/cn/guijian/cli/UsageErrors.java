package cn.guijian.cli;

import cn.guijian.model.Texts;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a command line, and how the command is used. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        command.getErr().println(message(fault));
        command.usage(command.getErr());
        return ExitCode.USAGE;
    }

    private static String message(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return Texts.text("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (fault instanceof MissingParameterException missing) {
            String names = missing.getMissing().isEmpty()
                    ? String.valueOf(missing.getArgSpec())
                    : missing.getMissing().get(0).paramLabel();
            return Texts.text("cli.usage.missing", names);
        }
        if (fault.getCause() instanceof TypeConversionException conversion) {
            return String.valueOf(conversion.getMessage());
        }
        return fault.getArgSpec() == null || fault.getValue() == null
                ? String.valueOf(fault.getMessage())
                : Texts.text("cli.usage.value", fault.getArgSpec().paramLabel(), fault.getValue());
    }
}
