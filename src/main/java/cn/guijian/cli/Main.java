package cn.guijian.cli;

import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesAhead;
import cn.guijian.ruleset.Versions;
import java.io.PrintWriter;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program {@code guijian}. */
@Command(
        name = "guijian",
        scope = CommandLine.ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        usageHelpWidth = 76, // picocli's lists of commands and exit codes run over it by the width of some characters
        versionProvider = Main.Version.class,
        resourceBundle = "cn.guijian.cli.usage")
public final class Main {
    /** What stands between the values of one option, as Chinese input methods type it too. */
    static final String COMMAS = "\\s*[,\uFF0C\u3001]\\s*";

    private static final List<Class<?>> COMMANDS =
            List.of(CheckCommand.class, TemplateCommand.class, RulesCommand.class, ServeCommand.class);
    /** Who writes one of these wants words, not work; or no words. */
    private static final Set<String> WORDS = Set.of("-h", "--help", "-V", "--version", "-q", "--quiet");

    /** Made when somebody asks: to find the time zone takes a fiftieth of a cold start. */
    private final Supplier<Clock> clock;

    private final Progress progress;
    private final RulesAhead ahead;

    private Main(Supplier<Clock> clock, Progress progress, RulesAhead ahead) {
        this.clock = clock;
        this.progress = progress;
        this.ahead = ahead;
    }

    /** Rules that are being looked for already. */
    RulesAhead ahead() {
        return ahead;
    }

    /** Told what the program is doing. */
    Progress progress() {
        return progress;
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
        Terminal terminal = new Terminal();
        Progress progress = terminal.progress();
        if (isWork(arguments)) {
            progress.begin(Progress.Stage.START, 0); // before anything that takes a while: loading picocli does
        }
        int code = run(Clock::systemDefaultZone, progress, terminal.out(), terminal.err(), arguments);
        progress.end();
        ClassArchive.ofLauncher().ifPresent(ClassArchive::makeIfMissing);
        System.exit(code);
    }

    /** Looks at the words alone: picocli, which knows the commands, takes a while to load. */
    private static boolean isWork(String... arguments) {
        return arguments.length > 0
                && !arguments[0].startsWith("-")
                && Arrays.stream(arguments).noneMatch(WORDS::contains);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Clock::systemDefaultZone, Progress.SILENT, out, err, arguments);
    }

    static int run(Supplier<Clock> clock, Progress progress, PrintWriter out, PrintWriter err, String... arguments) {
        String[] meant = Dropped.asCommand(arguments);
        return commandLine(clock, progress, RulesOption.ahead(meant), meant)
                .setOut(printable(out))
                .setErr(printable(err))
                .execute(meant);
    }

    /** The commands as far as these arguments need them; the whole of them for none. */
    static CommandLine commandLine(Supplier<Clock> clock, Progress progress, RulesAhead ahead, String... arguments) {
        CommandLine program = new CommandLine(new Main(clock, progress, ahead));
        add(program, COMMANDS, List.of(arguments));
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .registerConverter(
                        Period.class, text -> Period.parse(plain(text)).orElseThrow())
                .registerConverter(LocalDate.class, LocalDate::parse)
                .setHelpFactory(ChineseHelp::new)
                .setExecutionStrategy(new Slips())
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler((fault, command, parsed) -> internal(fault, command))
                .setExitCodeExceptionMapper(fault -> ExitCode.INTERNAL);
    }

    /** A word as it is meant: full-width signs as plain ones, small letters as capitals. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private static PrintWriter printable(PrintWriter console) {
        return new PrintWriter(new PrintableWriter(console), true);
    }

    /** Adds all of them, or the one that is named: to look through the options of the others takes a tenth of a cold start. */
    private static void add(CommandLine above, List<Class<?>> types, List<String> words) {
        List<Class<?>> named = types.stream()
                .filter(type -> !words.isEmpty() && isNamed(type, words.get(0)))
                .toList();
        for (Class<?> type : named.isEmpty() ? types : named) {
            CommandLine command = new CommandLine(type);
            if (type == RulesCommand.class) {
                add(command, RulesCommand.COMMANDS, words.subList(Math.min(1, words.size()), words.size()));
            }
            above.addSubcommand(command);
        }
        if (named.isEmpty()) {
            above.addSubcommand(HelpCommand.class);
        }
    }

    private static boolean isNamed(Class<?> type, String word) {
        Command command = type.getAnnotation(Command.class);
        return word.equals(command.name()) || List.of(command.aliases()).contains(word);
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
