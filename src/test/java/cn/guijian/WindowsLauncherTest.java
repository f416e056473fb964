package cn.guijian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code guijian.cmd} under wine, in a folder whose name is Chinese and has blanks and an ampersand. What Windows tells a
 * script of its own command line wine does not: it is told here as the Explorer or a script would.
 */
class WindowsLauncherTest {
    private static final int EXIT = 3;
    private static final int SECONDS = 180;
    private static final String CLICK = "C:\\Windows\\system32\\cmd.exe /c \"\"Z:\\规检\\bin\\guijian.cmd\" ";

    @TempDir
    static Path folder;

    private static Path program = Path.of("");

    private record Run(int exit, String printed, String line) {
        boolean isKeptOpen() {
            return printed.contains("Press any key");
        }

        /** What the program is given. */
        String arguments() {
            return line.replaceFirst("^.*\\\\guijian\\.jar\" ?", "").strip();
        }
    }

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        wine();
        program = Files.createDirectories(folder.resolve("规 & 检/bin"));
        String script = Files.readString(Path.of("src/main/dist/bin/guijian.cmd"), StandardCharsets.US_ASCII);
        Files.writeString(
                program.resolve("guijian.cmd"), script.lines().collect(Collectors.joining("\r\n", "", "\r\n")));
        WindowsJava.write(folder.resolve("java/bin/java.exe"), EXIT);
        run(Map.of(), "/c", "rem", "the first start makes wine's own folders");
    }

    @AfterAll
    static void endWine() throws IOException, InterruptedException {
        if (Programs.find("wineserver").isPresent()) {
            ProcessBuilder builder = new ProcessBuilder("wineserver", "-k");
            builder.environment().put("WINEPREFIX", prefix());
            builder.start().waitFor(SECONDS, TimeUnit.SECONDS);
            try (Stream<Path> links = Files.list(folder.resolve("wine/dosdevices"))) { // they lead out of the folder
                links.forEach(link -> assertThat(link.toFile().delete()).isTrue());
            }
        }
    }

    private static Path wine() {
        return Programs.want(Programs.find("wine"), "wine", "guijian.cmd was not tried");
    }

    private static String prefix() {
        return folder.resolve("wine").toString();
    }

    private static String windows(Path path) {
        return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
    }

    private static Run run(Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(wine().toString(), "cmd"));
        command.addAll(List.of(arguments));
        Path printed = folder.resolve("printed");
        Path line = folder.resolve("line");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(program.toFile())
                .redirectInput(Files.writeString(folder.resolve("keys"), "\r\n").toFile())
                .redirectOutput(printed.toFile())
                .redirectError(line.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "GUIJIAN_CACHE", "XDG_CACHE_HOME", "DISPLAY"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("WINEPREFIX", prefix());
        builder.environment().put("WINEDEBUG", "-all");
        builder.environment().put("WINEDLLOVERRIDES", "mscoree,mshtml="); // asks for no Mono and no Gecko
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(printed, StandardCharsets.ISO_8859_1),
                Files.readString(line, StandardCharsets.UTF_16LE));
    }

    private static Run start(String ownLine, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("/c", "guijian.cmd"));
        all.addAll(List.of(arguments));
        Map<String, String> variables = Map.of("JAVA_HOME", windows(folder.resolve("java")), "CMDCMDLINE", ownLine);
        return run(variables, all.toArray(String[]::new));
    }

    @Test
    void handsOverArgumentsAndTheExitCode() throws IOException, InterruptedException {
        Run run = start("cmd /c guijian.cmd check ...", "check", "Z:\\报 表 & 附件\\青石县 (1).xlsx", "--out", "a!b", "c%d");
        assertThat(run.line())
                .startsWith("\"" + windows(folder) + "\\java\\bin\\java.exe\" -D")
                .contains(" -jar \"" + windows(folder) + "\\规 & 检\\guijian.jar\" ")
                .contains("\\guijian\\规 & 检\" -jar");
        assertThat(run.arguments()).isEqualTo("check \"Z:\\报 表 & 附件\\青石县 (1).xlsx\" --out a!b cd");
        assertThat(run.exit()).isEqualTo(EXIT);
        assertThat(run.printed()).isEmpty();
    }

    /** A scheduled task would wait for a key for ever. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "cmd /c guijian.cmd, ``",
                "cmd /c guijian.cmd check a.xlsx, check",
                "cmd /c guijian.cmd Z:\\a.xlsx, Z:\\a.xlsx",
                "cmd /c \"\"Z:\\规检\\bin\\guijian.cmd\" check Z:\\a.xlsx\", check",
                "C:\\Windows\\system32\\cmd.exe, check"
            })
    void staysOpenForNobodyWhoNamedACommand(String ownLine, String argument) throws IOException, InterruptedException {
        Run run = argument.isEmpty() ? start(ownLine) : start(ownLine, argument);
        assertThat(run.isKeptOpen()).isFalse();
        assertThat(run.exit()).isEqualTo(EXIT);
        assertThat(run.arguments()).isEqualTo(argument);
    }

    @Test
    void doubleClickOpensThePageAndStays() throws IOException, InterruptedException {
        Run run = start(CLICK + "\"");
        assertThat(run.arguments()).isEqualTo("serve --open");
        assertThat(run.isKeptOpen()).isTrue();
        assertThat(run.exit()).isEqualTo(EXIT);
    }

    /** The Explorer quotes names with blanks only, and cmd takes the rest of {@code a&b.xlsx} for another command. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Z:\\a.xlsx, Z:\\a.xlsx",
                "Z:\\a&b.xlsx \"Z:\\青石 & 白水.xlsx\" Z:\\c.xlsx, Z:\\a",
                "\"Z:\\青石 县.xlsx\" Z:\\d&e.xlsx, Z:\\青石 县.xlsx",
                "\\\\局里\\共享\\a.xlsx, \\\\局里\\共享\\a.xlsx"
            })
    void droppedFilesAreHandedOverWholeAndItStays(String files, String first) throws IOException, InterruptedException {
        Run run = start(CLICK + files + "\"", first);
        assertThat(run.arguments()).isEqualTo(files);
        assertThat(run.isKeptOpen()).isTrue();
        assertThat(run.exit()).isEqualTo(EXIT);
    }

    @Test
    void javaThatCameWithItIsTakenFirst() throws IOException, InterruptedException {
        Path own = folder.resolve("规 & 检/runtime/bin/java.exe");
        WindowsJava.write(own, EXIT + 1);
        Run run = start("cmd /c guijian.cmd check", "check");
        Files.delete(own);
        assertThat(run.line()).startsWith("\"" + windows(own) + "\" ");
        assertThat(run.exit()).isEqualTo(EXIT + 1);
    }

    @Test
    void javaOfThePathServesWithoutJavaHome() throws IOException, InterruptedException {
        Run run = run(Map.of("WINEPATH", windows(folder.resolve("java/bin"))), "/c", "guijian.cmd", "rules", "list");
        assertThat(run.line()).startsWith("\"" + windows(folder.resolve("java/bin/java.exe")) + "\" ");
        assertThat(run.arguments()).isEqualTo("rules list");
    }

    @Test
    void withoutJavaItSaysSoAndWaitsOnlyAfterADoubleClick() throws IOException, InterruptedException {
        Run task = run(Map.of("CMDCMDLINE", "cmd /c guijian.cmd check"), "/c", "guijian.cmd", "check");
        assertThat(task.exit()).isEqualTo(64);
        assertThat(task.printed()).contains("Java was not found");
        assertThat(task.isKeptOpen()).isFalse();

        Run click = run(Map.of("CMDCMDLINE", CLICK + "\""), "/c", "guijian.cmd");
        assertThat(click.exit()).isEqualTo(64);
        assertThat(click.isKeptOpen()).isTrue();
    }
}
