package cn.guijian.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the program as a user would, in this process or in one of its own, and looks at what it left. */
final class Program {
    private Program() {}

    /** What a run left on the console. */
    record Run(int exit, String out, String err) {}

    static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words(arguments));
        return new Run(exit, out.toString(), err.toString());
    }

    /** A process of its own whose output goes to {@code console}.out and .err; {@code java} are options of the virtual machine. */
    static Process start(Path console, List<String> java, Object... arguments) throws IOException {
        return start(console, List.of(), java, arguments);
    }

    /** The same behind a prefix such as {@code sh -c}. */
    static Process start(Path console, List<String> before, List<String> java, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "cn.guijian.cli.Main"));
        command.addAll(List.of(words(arguments)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(Path.of(console + ".out").toFile())
                .redirectError(Path.of(console + ".err").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    static Run ended(Process process, Path console) throws IOException, InterruptedException {
        int exit = process.waitFor();
        return new Run(
                exit,
                Files.readString(Path.of(console + ".out"), StandardCharsets.UTF_8),
                Files.readString(Path.of(console + ".err"), StandardCharsets.UTF_8));
    }

    /** Every file below a folder with its bytes as a text of Latin-1, so that two folders can be compared. */
    static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String[] words(Object... arguments) {
        return Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
    }
}
