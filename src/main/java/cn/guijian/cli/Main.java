package cn.guijian.cli;

import cn.guijian.app.ClassArchive;
import cn.guijian.app.Versions;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program {@code guijian}. */
@Command(
        name = "guijian",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        resourceBundle = "cn.guijian.cli.usage")
public final class Main implements Runnable {
    private static final List<Class<?>> COMMANDS =
            List.of(CheckCommand.class, TemplateCommand.class, RulesCommand.class, ServeCommand.class);

    @Spec
    private @Nullable CommandSpec spec;

    /** Made when somebody asks: to find the time zone takes a fiftieth of a cold start. */
    private final Supplier<Clock> clock;

    private Main(Supplier<Clock> clock) {
        this.clock = clock;
    }

    /** The clock that the program goes by. */
    Clock clock() {
        return clock.get();
    }

    /** The day on which the program runs. */
    LocalDate today() {
        return LocalDate.now(clock());
    }

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        int code = run(Terminal.out(), Terminal.err(), arguments);
        ClassArchive.ofLauncher().ifPresent(ClassArchive::makeIfMissing);
        System.exit(code);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Clock::systemDefaultZone, out, err, arguments);
    }

    static int run(Supplier<Clock> clock, PrintWriter out, PrintWriter err, String... arguments) {
        String[] meant = Dropped.asCommand(arguments);
        CommandLine program = new CommandLine(new Main(clock));
        commands(meant).forEach(program::addSubcommand);
        return program.setOut(printable(out))
                .setErr(printable(err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Period.class, Main::period)
                .registerConverter(Path.class, Main::path)
                .registerConverter(LocalDate.class, Main::day)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler((fault, command, parsed) -> internal(fault, command))
                .setExitCodeExceptionMapper(fault -> ExitCode.INTERNAL)
                .execute(meant);
    }

    private static PrintWriter printable(PrintWriter console) {
        return new PrintWriter(new PrintableWriter(console), true);
    }

    /** All of them, or the one that is named: to look through the options of the others takes a tenth of a cold start. */
    private static List<Class<?>> commands(String... arguments) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(type -> arguments.length > 0 && isNamed(type, arguments[0]))
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    private static boolean isNamed(Class<?> type, String word) {
        Command command = type.getAnnotation(Command.class);
        return word.equals(command.name()) || List.of(command.aliases()).contains(word);
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), Texts.text("cli.usage.subcommand"));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            String key = Terminal.holdsChineseNames() ? "cli.usage.path" : "cli.usage.path.locale";
            throw new TypeConversionException(Texts.text(key, text));
        }
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow(() -> new TypeConversionException(Texts.text("cli.usage.period", text)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(Texts.text("cli.usage.day", text));
        }
    }

    /** A bug: names it for whoever maintains the program, and never looks like a clean check. */
    private static int internal(Exception fault, CommandLine command) {
        command.getErr().println(Texts.text("cli.internal", Versions.guijian(), String.valueOf(fault)));
        fault.printStackTrace(command.getErr());
        return ExitCode.INTERNAL;
    }

    /** {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Texts.text("cli.version", Versions.guijian(), Versions.drools())};
        }
    }
}
