package cn.guijian.cli;

import cn.guijian.cli.print.PrintableWriter;
import cn.guijian.cli.print.Terminal;
import cn.guijian.cli.print.TextTable;
import cn.guijian.model.Period;
import cn.guijian.model.Texts;
import cn.guijian.model.rules.RuleBook;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesAhead;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.ruleset.Versions;
import cn.guijian.workbench.RuleBooks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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

    /** {@code guijian rules …}: what a policy officer does with the rules folder. */
    @Command(name = "rules", aliases = "规则")
    private static final class RulesCommand {
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

    /** {@code guijian help check}: the same as {@code guijian check --help}. */
    @Command(name = "help", aliases = "帮助", helpCommand = true)
    private static final class HelpCommand implements Runnable {
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

    /**
     * Workbooks and folders without a command, as a desktop hands them over that are dropped on the program's icon: they are
     * checked, the reports lie beside the first, and its report is opened.
     */
    static final class Dropped {
        private Dropped() {}

        /** The command line that is meant; one that names a command is left as it is. */
        static String[] asCommand(String... arguments) {
            if (arguments.length == 0 || !Arrays.stream(arguments).allMatch(Dropped::isFile)) {
                return arguments;
            }
            Path reports = Path.of(arguments[0]).toAbsolutePath().resolveSibling("reports");
            List<String> command = new ArrayList<>(List.of("check", "--open", "--out", reports.toString()));
            command.addAll(Arrays.asList(arguments));
            return command.toArray(String[]::new);
        }

        /** A command of the same name as a file in the folder is still the command: a dropped file has its whole path. */
        private static boolean isFile(String argument) {
            try {
                Path path = Path.of(argument);
                return path.isAbsolute() && Files.exists(path);
            } catch (InvalidPathException e) {
                return false;
            }
        }
    }

    /** Help whose columns stand in line: picocli fills them up by characters, and a Chinese one is two places wide. */
    private static final class ChineseHelp extends Help {
        private static final int OPTIONS = 28;

        ChineseHelp(CommandSpec command, ColorScheme colours) {
            super(command, colours);
        }

        @Override
        public Layout createDefaultLayout(
                List<OptionSpec> options, List<PositionalParamSpec> positionals, ColorScheme colours) {
            int width = commandSpec().usageMessage().width();
            return new Layout(
                    colours,
                    new Table(
                            colours,
                            TextTable.forDefaultColumns(colours, OPTIONS, width).columns()));
        }

        private static final class Table extends TextTable {
            Table(ColorScheme colours, Column... columns) {
                super(colours, columns);
            }

            @Override
            public StringBuilder toString(StringBuilder text) {
                StringBuilder row = new StringBuilder();
                for (int i = 0; i < columnValues.size(); i++) {
                    String cell = columnValues.get(i).toString();
                    int column = i % columns().length;
                    row.append(cell)
                            .append(" "
                                    .repeat(Math.max(
                                            0, columns()[column].width - cn.guijian.cli.print.TextTable.width(cell))));
                    if (column == columns().length - 1) {
                        text.append(row.toString().stripTrailing()).append(System.lineSeparator());
                        row.setLength(0);
                    }
                }
                return text;
            }
        }
    }

    /** {@code guijian rules book}: writes the rule book, one page with every rule and the targets in force. */
    @Command(name = "book", aliases = "手册")
    private static final class RulesBookCommand implements Callable<Integer> {
        @Mixin
        private RulesOption rules = new RulesOption();

        @Mixin
        private DayOption date = new DayOption();

        @Option(
                names = "--out",
                paramLabel = "${bundle:label.file}",
                defaultValue = "rule-book.html",
                descriptionKey = "bookOut")
        private Path out = Path.of("rule-book.html");

        @Mixin
        private Streams streams = new Streams();

        @Override
        public Integer call() throws IOException {
            return rules.with(streams, this::write);
        }

        private int write(Ruleset ruleset) throws IOException {
            RuleBook book = RuleBooks.of(ruleset, date.day());
            try {
                RuleBooks.write(out, book);
            } catch (IOException e) {
                streams.err().println(Texts.text("cli.book.unwritable", out.toAbsolutePath(), WriteFailure.reason(e)));
                return ExitCode.USAGE;
            }
            streams.out()
                    .println(Texts.text(
                            "cli.book.written",
                            out,
                            book.rules().size(),
                            book.targets().size(),
                            book.date()));
            return ExitCode.CLEAN;
        }
    }
}
