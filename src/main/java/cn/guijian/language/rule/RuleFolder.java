package cn.guijian.language.rule;

import cn.guijian.language.Faults;
import cn.guijian.model.plan.RulesHome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One rule's folder, {@code rules/R0203-part-exceeds-total}.
 *
 * @param place its path below the rules folder, by which faults name it
 */
public record RuleFolder(Path path, String name, String place) {
    /** Our longest has 15 KB; what reads them looks back and forth. */
    private static final int MOST_BYTES = 256 << 10;

    private static final Pattern NAME = Pattern.compile("R\\d{4}-[a-z0-9-]+");
    /** What somebody wrote who meant the folder of a rule. */
    private static final Pattern LIKE_NAME = Pattern.compile("(?U)[Rr\uFF32\uFF52]\\d.*", Pattern.DOTALL);
    /** So many folders deep a rule is looked for that has gone astray. */
    private static final int DEPTH = 5;

    /** The folders of the general rules and of the plan's own, in order of their names. */
    public static List<RuleFolder> list(RulesHome rules) throws IOException {
        List<RuleFolder> all = new ArrayList<>();
        for (Path folder : rules.ruleFolders()) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.filter(Files::isDirectory)
                        .map(path -> path.getFileName().toString())
                        .filter(name -> NAME.matcher(name).matches())
                        .map(name -> new RuleFolder(folder.resolve(name), name, rules.place(name)))
                        .filter(rule -> rule.path.equals(rules.file(rule.name)))
                        .forEach(all::add);
            }
        }
        all.sort(java.util.Comparator.comparing(RuleFolder::name));
        return all;
    }

    static RuleFolder of(RulesHome rules, String name) {
        return new RuleFolder(rules.file(name), name, rules.place(name));
    }

    /**
     * What is a rule by its name or by its file, but lies where none is read from; by its path below {@code rules}. It
     * would leave the check without a word.
     */
    public static List<String> strays(RulesHome home) throws IOException {
        Path rules = home.folder();
        Set<Path> read = list(home).stream()
                .filter(folder -> !folder.isPageOnly())
                .map(RuleFolder::path)
                .collect(Collectors.toSet());
        Set<Path> known = list(home).stream().map(RuleFolder::path).collect(Collectors.toSet());
        Set<String> strays = new TreeSet<>();
        for (Path path : below(rules, DEPTH)) {
            if (home.isOfAnother(rules.relativize(path).toString().replace('\\', '/'))) {
                continue;
            }
            String name = path.getFileName().toString();
            boolean named = home.ruleFolders().contains(path.getParent())
                    && LIKE_NAME.matcher(name).matches()
                    && !known.contains(path);
            boolean filed = name.equals(RuleFiles.DRL) && !read.contains(path.getParent());
            if (named || filed) {
                Path stray = named || rules.equals(path.getParent()) ? path : path.getParent();
                strays.add(rules.relativize(stray).toString().replace('\\', '/'));
            }
        }
        return List.copyOf(strays);
    }

    /** Files and folders below; hidden ones, such as those of git, are nobody's rules. */
    private static List<Path> below(Path folder, int depth) throws IOException {
        List<Path> all = new ArrayList<>();
        List<Path> here;
        try (Stream<Path> entries = Files.list(folder)) {
            here = entries.filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList();
        }
        for (Path path : here) {
            all.add(path);
            if (depth > 1 && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                all.addAll(below(path, depth - 1));
            }
        }
        return all;
    }

    public String id() {
        return name.substring(0, 5);
    }

    /** R00: intake's outcomes, which have a page but no DRL. */
    public boolean isPageOnly() {
        return id().startsWith("R00");
    }

    /** Whether it is everybody's and not one plan's own. */
    public boolean isGeneral() {
        return place.equals(name);
    }

    public String label(String file) {
        return place + "/" + file;
    }

    /** The text of one of its files as UTF-8 without BOM and with plain line ends; empty with a fault when not. */
    public Optional<String> text(String file, Faults faults) throws IOException {
        Path target = path.resolve(file);
        if (!Files.isRegularFile(target)) {
            faults.at(0, 0, "file-missing", file);
            return Optional.empty();
        }
        if (Files.size(target) > MOST_BYTES) {
            faults.at(0, 0, "file-large", file, MOST_BYTES >> 10);
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(target)))
                    .toString();
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(bare.replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            faults.at(0, 0, "file-encoding", file);
            return Optional.empty();
        }
    }
}
