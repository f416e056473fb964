package cn.guijian.workbench;

import cn.guijian.model.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The git program, asked about one folder. It is run without a shell and only reads. */
final class Git {
    private static final int SECONDS = 60;

    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    /**
     * What a command wrote.
     *
     * @param output its bytes; empty when it failed
     * @param complaint the first line of what it said when it failed
     */
    record Said(Optional<byte[]> output, String complaint) {
        Optional<String> text() {
            return output.map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
        }
    }

    /**
     * Runs one command.
     *
     * @throws PastRulesException when git is not installed or does not come to an end
     */
    Said run(String... arguments) throws IOException {
        return run(Optional.empty(), arguments);
    }

    /** The same with a file as input. */
    Said run(Optional<Path> input, String... arguments) throws IOException {
        Path output = Files.createTempFile("guijian-git", ".out");
        Path complaint = Files.createTempFile("guijian-git", ".err");
        try {
            int code = start(input, output, complaint, arguments);
            String said = Files.readString(complaint, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            return new Said(code == 0 ? Optional.of(Files.readAllBytes(output)) : Optional.empty(), said);
        } finally {
            Files.delete(output);
            Files.delete(complaint);
        }
    }

    /** Writes to files, so that neither side waits for the other. */
    private int start(Optional<Path> input, Path output, Path complaint, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(complaint.toFile());
        input.ifPresent(file -> builder.redirectInput(file.toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) { // the program is not there
            throw new PastRulesException(Texts.text("compare.git.missing"), e);
        }
        return end(process);
    }

    private static int end(Process process) throws IOException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PastRulesException(Texts.text("compare.git.slow", SECONDS));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PastRulesException(Texts.text("compare.git.slow", SECONDS), e);
        }
    }
}
