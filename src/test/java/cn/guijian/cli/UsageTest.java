package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.cli.print.TextTable;
import cn.guijian.model.Printable;
import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesAhead;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Walks every command and every option that there is: each is in the help, and each slip is answered in Chinese. */
class UsageTest {
    private static final CommandLine PROGRAM = Main.commandLine(Clock::systemUTC, Progress.SILENT, RulesAhead.none());
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z-]+");
    /** Names that are the same in every language, and parts of examples. */
    private static final Set<String> NAMES = Set.of(
            "guijian",
            "Word",
            "zip",
            "git",
            "csv",
            "xlsx",
            "HEAD",
            "Ctrl",
            "Ctrl-C",
            "Drools",
            "README",
            "md",
            "expected",
            "R",
            "Z",
            "too-many-trainees",
            "sample-submissions");
    /** What no value of the type can be, by the option's type. */
    private static final Map<Class<?>, List<String>> WRONG = Map.of(
            int.class, List.of("x", "1.5", "-1", "99999999999", "", "１0x"),
            BigDecimal.class, List.of("x", "1,5", "-1", "100.5", "１%"),
            cn.guijian.model.Period.class, List.of("2023-4", "2023Q5", "Q4", ""),
            LocalDate.class, List.of("2023-13-01", "2023/1/1", "yesterday"),
            Path.class, List.of("a\0b", "", " "),
            boolean.class, List.of("x", "yes", "1"));

    private static final Set<String> OURS = ours();

    private static Set<String> ours() {
        Set<String> ours = new HashSet<>(NAMES);
        commands().forEach(command -> ours.addAll(words(command.getCommandSpec())));
        eachOption().forEach(option -> {
            Stream.of(option.names()).forEach(name -> ours.add(name.replaceFirst("^-+", "")));
            ours.addAll(listed(option));
            ours.addAll(List.of(String.valueOf(option.defaultValue()).split("[^A-Za-z-]+")));
        });
        return ours;
    }

    static List<CommandLine> commands() {
        List<CommandLine> all = new ArrayList<>(List.of(PROGRAM));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(new HashSet<>(all.get(i).getSubcommands().values()));
        }
        return all.stream().sorted((a, b) -> name(a).compareTo(name(b))).toList();
    }

    static List<String> names() {
        return commands().stream().map(UsageTest::name).toList();
    }

    private static CommandLine named(String name) {
        return commands().stream()
                .filter(command -> name(command).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<OptionSpec> options() {
        return commands().stream()
                .filter(command -> !command.getCommandSpec().helpCommand())
                .flatMap(command -> command.getCommandSpec().options().stream());
    }

    /** Each option once, wherever it stands: what several commands share is the same everywhere. */
    static List<OptionSpec> eachOption() {
        Map<String, OptionSpec> each = new TreeMap<>();
        options().forEach(option -> each.putIfAbsent(option.longestName() + option.descriptionKey(), option));
        return List.copyOf(each.values());
    }

    static List<OptionSpec> valued() {
        return eachOption().stream().filter(option -> option.arity().max() > 0).toList();
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static List<String> words(CommandSpec command) {
        List<String> words = List.of(command.qualifiedName().split(" "));
        return words.subList(1, words.size());
    }

    private static List<String> aliases(CommandSpec command) {
        return command.parent() == null
                ? List.of()
                : Stream.concat(aliases(command.parent()).stream(), Stream.of(command.aliases()[0]))
                        .toList();
    }

    private static Run run(List<String> words, String... more) {
        return Run.of(Stream.concat(words.stream(), Stream.of(more)).toArray());
    }

    /** The command of an option with all that must be there, so that the option alone is at fault. */
    private static List<String> around(OptionSpec option) {
        CommandSpec command = option.command();
        List<String> line = new ArrayList<>(words(command));
        command.positionalParameters().stream()
                .filter(ArgSpec::required)
                .forEach(positional -> line.add("no-such-file"));
        command.options().stream()
                .filter(other -> other.required() && !other.equals(option))
                .forEach(other -> Collections.addAll(line, other.longestName(), "no-such-file"));
        return line;
    }

    private static List<String> listed(ArgSpec argument) {
        return Slips.listed(argument).toList();
    }

    /** The Latin words of a text that are neither names of ours nor what was typed. */
    private static List<String> foreign(String text, String... typed) {
        String own = text.replace("--[no-]", "--").replaceAll("https://\\S+|src/docs/\\S+", "");
        for (String word : typed) {
            own = own.replace("“" + Printable.text(word) + "”", "");
        }
        return LATIN.matcher(own)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceFirst("-+$", ""))
                .filter(word -> !OURS.contains(word))
                .toList();
    }

    private static void assertSaidInChinese(Run run, String... typed) {
        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).as(run.toString()).isEmpty();
        assertThat(run.err()).containsPattern(CHINESE).contains(" --help\n");
        assertThat(foreign(run.err(), typed)).as(run.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandHasHelpInEachOfItsNames(String name) {
        CommandLine command = named(name);
        List<String> words = words(command.getCommandSpec());
        Run help = run(words, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("用法：" + name).contains("退出码：", "例子：");
        assertThat(run(words, "-h")).isEqualTo(help);
        assertThat(run(aliases(command.getCommandSpec()), "-h")).isEqualTo(help);
        assertThat(run(Stream.concat(Stream.of("help"), words.stream()).toList()))
                .isEqualTo(help);
        assertThat(run(words, "--no-such-option", "--help").out()).isEqualTo(help.out());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHelpIsWholeAndChinese(String name) {
        CommandLine command = named(name);
        CommandSpec spec = command.getCommandSpec();
        String help = run(words(spec), "-h").out();
        assertThat(foreign(help)).as(help).isEmpty();
        assertThat(Stream.of(help.split("\n")).mapToInt(TextTable::width).max().orElse(0))
                .isLessThanOrEqualTo(80);
        spec.subcommands().keySet().forEach(below -> assertThat(help).contains(below));
        String synopsis = help.substring(0, help.indexOf('\n'));
        for (ArgSpec argument : spec.args()) {
            assertThat(String.join("", argument.description())).containsPattern(CHINESE);
            listed(argument)
                    .forEach(value -> assertThat(help.replaceAll("\\s", "")).contains(value));
            if (argument.required()) {
                assertThat(synopsis).contains(argument.paramLabel());
            }
            if (argument.defaultValue() != null) {
                assertThat(String.join("", argument.description())).contains(argument.defaultValue());
            }
        }
        spec.options()
                .forEach(option -> assertThat(help)
                        .contains(
                                option.negatable()
                                        ? "--[no-]" + option.longestName().substring(2)
                                        : option.longestName()));
    }

    @Test
    void theVersionIsToldEverywhere() {
        for (CommandLine command : commands()) {
            Run version = run(words(command.getCommandSpec()), "--version");
            assertThat(version.exit()).isZero();
            assertThat(version.out()).startsWith("规检 ");
        }
    }

    @ParameterizedTest
    @MethodSource("eachOption")
    void aWrongValueIsAnsweredWithWhatItShouldBe(OptionSpec option) {
        List<String> wrong =
                listed(option).isEmpty() ? WRONG.getOrDefault(option.type(), List.of()) : List.of("nonsense", "", "红色");
        for (String value : wrong) {
            Run run = run(around(option), option.longestName() + "=" + value);
            if (!option.usageHelp()) {
                assertSaidInChinese(run, value.isEmpty() ? "\n" : value);
                assertThat(run.err()).startsWith(option.longestName());
                listed(option).forEach(good -> assertThat(run.err()).contains(good));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("valued")
    void aListedValueWithASlipIsProposed(OptionSpec option) {
        for (String value : listed(option)) {
            String slip = value + value.charAt(value.length() - 1);
            Run run = run(around(option), option.longestName() + "=" + slip);
            assertSaidInChinese(run, slip);
            assertThat(run.err()).contains(value.length() > 1 ? "是不是想写 " + value + "？" : value);
        }
    }

    @ParameterizedTest
    @MethodSource("valued")
    void anOptionWithoutItsValueIsNamed(OptionSpec option) {
        for (String name : option.names()) {
            assertSaidInChinese(run(around(option), name), name);
            assertThat(run(around(option), name).err()).startsWith(option.longestName() + " 后面缺少");
            assertThat(run(around(option), name, "-q").err()).startsWith(option.longestName() + " 后面缺少");
            assertSaidInChinese(run(around(option), name, "--nonsense"), "--nonsense");
        }
    }

    @ParameterizedTest
    @MethodSource("eachOption")
    void anOptionWithASlipIsProposed(OptionSpec option) {
        String name = option.longestName();
        String swapped = name.substring(0, 3) + name.charAt(4) + name.charAt(3) + name.substring(5);
        List<String> slips = new ArrayList<>(List.of(
                name.substring(0, name.length() - 1),
                name.toUpperCase(Locale.ROOT),
                name.substring(1),
                name.replace("--", "—"),
                name.replace("--", "——"),
                name.replace("--", "－－")));
        if (!swapped.equals(name)) {
            slips.add(swapped);
        }
        slips.removeIf(slip -> option.command().optionsMap().containsKey(slip));
        for (String slip : slips) {
            Run run = run(words(option.command()), slip);
            assertSaidInChinese(run, slip);
            assertThat(run.err()).contains("是不是想写 " + name + "？");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void anOptionThatThereIsNotIsNamedWhateverElseLacks(String name) {
        if (named(name).getCommandSpec().helpCommand()) {
            return;
        }
        for (String strange : List.of("--帮助", "-x", "--输出=报告")) {
            Run run = run(words(named(name).getCommandSpec()), strange);
            assertSaidInChinese(run, strange);
            assertThat(run.err()).startsWith(name + " 没有“" + strange + "”这个选项。");
        }
    }

    @Test
    void listsAndPeriodsMayBeTypedAsInputMethodsTypeThem() {
        for (String list : List.of("html，docx", "html、docx", "html, docx")) {
            assertThat(Run.of("check", "no-such-file", "--format", list).exit()).isEqualTo(ExitCode.UNCHECKED);
        }
        for (String period : List.of("2023q4", "２０２３Ｑ４", " 2023Q4 ")) {
            assertThat(Run.of("check", "no-such-file", "--period", period).exit())
                    .isEqualTo(ExitCode.UNCHECKED);
        }
    }

    @ParameterizedTest
    @MethodSource("eachOption")
    void anOptionThatIsWrittenTwiceIsNamed(OptionSpec option) {
        if (option.isMultiValue() || option.usageHelp() || option.versionHelp()) {
            return;
        }
        String value = option.arity().max() == 0 ? "" : "=" + good(option);
        Run run = run(around(option), option.longestName() + value, option.longestName() + value);
        assertSaidInChinese(run);
        assertThat(run.err()).startsWith(option.longestName() + " 写了不止一次");
    }

    private static String good(OptionSpec option) {
        return listed(option).stream()
                .findFirst()
                .orElse(
                        option.type() == LocalDate.class
                                ? "2023-12-31"
                                : option.type() == cn.guijian.model.Period.class ? "2023Q4" : "8");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aCommandWithASlipIsProposed(String name) {
        CommandLine command = named(name);
        CommandSpec spec = command.getCommandSpec();
        if (spec.parent() == null) {
            return;
        }
        List<String> above = words(spec.parent());
        String last = spec.name();
        for (String slip :
                List.of(last.substring(0, last.length() - 1) + "x", last + "s", last.toUpperCase(Locale.ROOT))) {
            Run run = run(above, slip);
            assertSaidInChinese(run, slip);
            assertThat(run.err()).contains("是不是想写 " + spec.qualifiedName() + "？");
        }
        assertThat(run(
                                List.of("help"),
                                Stream.concat(above.stream(), Stream.of(last + "s"))
                                        .toArray(String[]::new))
                        .err())
                .contains("是不是想写 " + spec.qualifiedName() + "？");
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsMissingOrTooMuchIsNamed(String name) {
        CommandLine command = named(name);
        CommandSpec spec = command.getCommandSpec();
        boolean needy = spec.args().stream().anyMatch(ArgSpec::required)
                || !spec.subcommands().isEmpty();
        if (needy) {
            assertSaidInChinese(run(words(spec)));
        } else if (spec.positionalParameters().isEmpty()) {
            Run run = run(words(spec), "surplus");
            assertSaidInChinese(run, "surplus");
            assertThat(run.err()).contains("不需要“surplus”");
        }
    }

    @Test
    void aCommandOfALowerLevelAndAFileAreRecognised() {
        assertThat(run(List.of("explain")).err()).contains("是不是想写 guijian rules explain？");
        assertThat(run(List.of("README.md")).err()).contains("是不是想写 guijian check README.md？");
    }

    @Test
    void aMissingFileBringsTheOneWithTheNearestName() {
        Run run = run(List.of("check", "READNE.md"));
        assertThat(run.exit()).isEqualTo(ExitCode.UNCHECKED);
        assertThat(run.err()).contains("找不到 READNE.md", "是不是想写 README.md？");
    }

    /** picocli would read the file and take its lines for arguments. */
    @Test
    void anAtSignIsPartOfAFileName() {
        assertThat(run(List.of("check", "@README.md")).err()).contains("找不到 @README.md");
    }

    @Test
    void anEmptyPathIsNotTheCurrentFolder() {
        Run run = run(List.of("check", ""));
        assertSaidInChinese(run);
        assertThat(run.err()).startsWith("路径 的值“”不对");
    }
}
