package cn.guijian.workbench;

import cn.guijian.files.ScratchFolder;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.Texts;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.ruleset.RulesHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The rules folder as git kept it: at a commit, branch or tag, or as it was when a report was made, named by the hash of
 * the rules that the report holds.
 */
public final class PastRules {
    /** A rules hash or the beginning of one. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{6,64}");

    private static final String PLAIN_FILE = "100";
    private static final int SHORT = 10;

    private final Git git;
    private final RulesHome home;
    private final Path folder;

    private PastRules(RulesHome home) {
        this.home = home;
        this.folder = home.folder();
        this.git = new Git(folder);
    }

    /** Rules of an earlier time; closing them gives up the folder they were unpacked to, if they were. */
    public static final class Found implements AutoCloseable {
        private final String name;
        private final Path folder;
        private final Optional<ScratchFolder> scratch;

        private Found(String name, Path folder, Optional<ScratchFolder> scratch) {
            this.name = name;
            this.folder = folder;
            this.scratch = scratch;
        }

        /** As the comparison calls them. */
        public String name() {
            return name;
        }

        public Path folder() {
            return folder;
        }

        @Override
        public void close() throws IOException {
            if (scratch.isPresent()) {
                scratch.get().close();
            }
        }
    }

    /** A file as git keeps it. */
    private record Blob(String path, String id) {}

    /**
     * Rules that are compared with those of {@code home}.
     *
     * @param name another folder, or of the history of {@code home} a commit, branch or tag, or a hash of rules
     * @throws PastRulesException when they can't be had
     * @throws IOException when they can't be written down
     */
    public static Found find(RulesHome home, String name) throws IOException {
        Optional<Path> other = folder(name);
        return other.isPresent()
                ? new Found(name, other.get(), Optional.empty())
                : new PastRules(home).find(name.strip());
    }

    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isDirectory);
        } catch (InvalidPathException e) { // a name that only git can know
            return Optional.empty();
        }
    }

    private Found find(String name) throws IOException {
        Git.Said prefix = git.run("rev-parse", "--show-prefix");
        if (prefix.output().isEmpty()) {
            throw new PastRulesException(
                    Texts.text("compare.git.no-work-tree", name, folder.toAbsolutePath(), reason(prefix)));
        }
        String below = prefix.text().orElse("");
        Optional<String> commit = name.startsWith("-") ? Optional.empty() : commit(name);
        if (commit.isEmpty() && HASH.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            commit = Optional.of(byHash(name.toLowerCase(Locale.ROOT), below));
        }
        String id = commit.orElseThrow(
                () -> new PastRulesException(Texts.text("compare.git.no-ref", name, folder.toAbsolutePath())));
        List<Blob> blobs = blobs(id, below);
        if (blobs.isEmpty()) {
            throw new PastRulesException(Texts.text("compare.git.no-rules", name, below));
        }
        ScratchFolder scratch = ScratchFolder.create();
        try {
            write(blobs, scratch.path());
        } catch (IOException | RuntimeException e) {
            scratch.close();
            throw e;
        }
        return new Found(
                Texts.text("compare.git.name", name, id.substring(0, SHORT)), scratch.path(), Optional.of(scratch));
    }

    /** What git said, unless it is what we say ourselves. */
    private static String reason(Git.Said said) {
        return said.complaint().contains("not a git repository")
                ? ""
                : Texts.text("compare.git.said", said.complaint());
    }

    private Optional<String> commit(String name) throws IOException {
        return git.run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")
                .text();
    }

    /** The newest commit whose rules have this hash. */
    private String byHash(String hash, String below) throws IOException {
        String history = git.run("rev-list", "--all", "HEAD", "--full-history", "--", ".")
                .text()
                .orElse("");
        Map<String, List<Blob>> commits = new LinkedHashMap<>();
        for (String commit : history.lines().toList()) {
            commits.put(commit, blobs(commit, below));
        }
        Map<String, String> hashes = new TreeMap<>();
        contents(commits.values().stream()
                        .flatMap(List::stream)
                        .map(Blob::id)
                        .distinct()
                        .toList())
                .forEach((id, bytes) -> hashes.put(id, Fingerprint.sha256(bytes)));
        Map<String, String> found = new LinkedHashMap<>();
        commits.forEach((commit, blobs) -> {
            TreeMap<String, String> files = new TreeMap<>();
            blobs.stream()
                    .filter(blob -> !home.isOfAnother(blob.path))
                    .forEach(blob -> files.put(blob.path, hashes.getOrDefault(blob.id, "")));
            String rules = RulesHash.of(files);
            if (rules.startsWith(hash)) {
                found.putIfAbsent(rules, commit);
            }
        });
        if (found.size() != 1) {
            throw new PastRulesException(Texts.text(
                    found.isEmpty() ? "compare.git.no-hash" : "compare.git.two-hashes", hash, commits.size()));
        }
        return found.values().iterator().next();
    }

    private List<Blob> blobs(String commit, String below) throws IOException {
        Git.Said tree = git.run("ls-tree", "-r", "-z", "--full-tree", commit + ":" + below);
        List<Blob> blobs = new ArrayList<>();
        for (String entry : tree.text().orElse("").split("\0")) {
            int tab = entry.indexOf('\t');
            if (tab > 0 && entry.startsWith(PLAIN_FILE) && !RulesHash.isHidden(entry.substring(tab + 1))) {
                blobs.add(new Blob(
                        entry.substring(tab + 1), entry.substring(0, tab).split(" ")[2]));
            }
        }
        return blobs;
    }

    /** The bytes of files as git keeps them, without the line ends that it may give them in a folder. */
    private Map<String, byte[]> contents(List<String> ids) throws IOException {
        Path list = Files.createTempFile("guijian-git", ".ids");
        try {
            Files.writeString(list, String.join("\n", ids) + "\n", StandardCharsets.US_ASCII);
            byte[] all =
                    git.run(Optional.of(list), "cat-file", "--batch").output().orElse(new byte[0]);
            return split(all);
        } finally {
            Files.delete(list);
        }
    }

    /** Each entry is {@code <id> blob <size>}, a line end, the bytes, a line end. */
    private static Map<String, byte[]> split(byte[] all) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        int at = 0;
        while (at < all.length) {
            int end = at;
            while (all[end] != '\n') {
                end++;
            }
            String[] head = new String(all, at, end - at, StandardCharsets.US_ASCII).split(" ");
            if (head.length < 3) { // a missing object
                at = end + 1;
            } else {
                int size = Integer.parseInt(head[2]);
                contents.put(head[0], java.util.Arrays.copyOfRange(all, end + 1, end + 1 + size));
                at = end + 1 + size + 1;
            }
        }
        return contents;
    }

    private void write(List<Blob> blobs, Path target) throws IOException {
        Map<String, byte[]> contents =
                contents(blobs.stream().map(Blob::id).distinct().toList());
        for (Blob blob : blobs) {
            Path file = target.resolve(blob.path).normalize();
            if (!file.startsWith(target)) {
                throw new IllegalStateException("git names a file outside of its tree: " + blob.path);
            }
            Files.createDirectories(file.getParent());
            Files.write(file, contents.getOrDefault(blob.id, new byte[0]));
        }
    }

    /** The git program, asked about one folder. It is run without a shell and only reads. */
    private static final class Git {
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
}
