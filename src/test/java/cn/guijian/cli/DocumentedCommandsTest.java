package cn.guijian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.ruleset.Progress;
import cn.guijian.ruleset.RulesAhead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Types what the documents, the messages and the launchers tell people to type. */
class DocumentedCommandsTest {
    private static final String NAMES = "(?:check|template|rules|serve|help|检查|模板|规则|服务|帮助|-)";

    /** In code a command ends with the code, in a sentence at a sign of a sentence. */
    private static final Pattern COMMAND = Pattern.compile("(?:guijian|guijian\\.cmd|guijian\\.jar) (" + NAMES
            + "[^`，。；、：？（）“”<>|\\[#\\n]*)|`((?:rules|serve|template) [^`\\n]*)`");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z][a-z-]+)");
    private static final Pattern PROFILE = Pattern.compile("mvn [^`\\n]*?-P([a-z]+)");
    /** Of git, Java and Chromium. */
    private static final Set<String> OF_OTHERS = Set.of("--oneline", "--add-exports", "--add-opens", "--version");

    private static Stream<Path> documents() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.md")));
        for (String folder : List.of("src/docs", "rules", "src/main/dist", "src/main/resources", ".ci")) {
            try (Stream<Path> below = Files.walk(Path.of(folder))) {
                below.filter(file -> file.toString().matches(".*(\\.(md|properties|cmd)|guijian|run)"))
                        .filter(Files::isRegularFile)
                        .forEach(files::add);
            }
        }
        return files.stream();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> commands() throws IOException {
        Set<String> commands = new TreeSet<>();
        documents()
                .forEach(file -> COMMAND.matcher(read(file))
                        .results()
                        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                        .map(command ->
                                command.replaceFirst(" ([和或的里也]|都) ?.*", "").strip())
                        .forEach(commands::add));
        return commands;
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(commands())
                .hasSizeGreaterThan(40)
                .contains(
                        "check sample-submissions/shangluo-hr-2021/2023Q4 --fail-on never",
                        "rules compare --old HEAD --data 收到的文件夹",
                        "rules test --min 95",
                        "serve --open");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandThatPeopleAreToldToTypeCanBeTyped(String command) {
        String[] words = command.replaceAll("\\{\\d}", "R0215").split("\\s+");
        CommandLine program = Main.commandLine(Clock::systemUTC, Progress.SILENT, RulesAhead.none(), words);
        try {
            program.parseArgs(words);
        } catch (MissingParameterException e) {
            assertThat(words.length)
                    .as("a command that is only named, without its arguments")
                    .isLessThanOrEqualTo(3);
        } catch (UnmatchedArgumentException e) {
            assertThat(e.getUnmatched()).as("the sentence may go on").allMatch(word -> word.matches("\\p{IsHan}.*"));
        } catch (ParameterException e) {
            throw new AssertionError(command + ": " + e.getMessage(), e);
        }
    }

    @Test
    void everyOptionThatIsNamedExists() throws IOException {
        Set<String> known = new HashSet<>(OF_OTHERS);
        UsageTest.commands().forEach(command -> {
            known.addAll(command.getCommandSpec().optionsMap().keySet());
            known.addAll(command.getCommandSpec().negatedOptionsMap().keySet());
        });
        documents()
                .filter(file -> file.toString().matches(".*\\.(md|properties)"))
                .forEach(file -> {
                    List<String> unknown = OPTION.matcher(read(file))
                            .results()
                            .map(match -> match.group(1))
                            .filter(option -> !known.contains(option))
                            .toList();
                    assertThat(unknown).as(file.toString()).isEmpty();
                });
    }

    @Test
    void everyProfileThatIsNamedExists() throws IOException {
        String pom = read(Path.of("pom.xml"));
        documents()
                .flatMap(file -> PROFILE.matcher(read(file)).results())
                .forEach(match -> assertThat(pom).contains("<id>" + match.group(1) + "</id>"));
    }
}
