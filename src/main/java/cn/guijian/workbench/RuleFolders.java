package cn.guijian.workbench;

import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RuleFiles;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.rules.RuleDraft;
import cn.guijian.ruleset.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rule folders that are there, and new ones among them. */
public final class RuleFolders {
    private static final int ID = 5;
    private static final int MOST = 99;

    private final RulesHome rules;

    public RuleFolders(RulesHome rules) {
        this.rules = rules;
    }

    /** Whether this very draft is there already, file by file. */
    public boolean has(RuleDraft draft) throws IOException {
        for (Map.Entry<String, String> file : draft.files().entrySet()) {
            Path path = rules.file(draft.folder()).resolve(file.getKey());
            if (!Files.isRegularFile(path) || !Files.readString(path).equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** The folder that bears an id. */
    public Optional<String> named(String id) throws IOException {
        return RuleFiles.folders(rules).stream()
                .filter(name -> name.startsWith(id + "-"))
                .findFirst();
    }

    /** The folder of the rule that bears a title. */
    public static Optional<String> titled(Ruleset ruleset, String title) {
        return Stream.concat(ruleset.rules().rules().stream(), ruleset.rules().retired().stream())
                .filter(rule -> rule.title().equals(title))
                .findFirst()
                .map(Rule::folder);
    }

    /** The lowest id of a block above those that are taken, so that an id of old is not used anew. */
    public Optional<String> free(String block) throws IOException {
        Set<String> taken = new HashSet<>();
        RuleFiles.folders(rules).forEach(name -> taken.add(name.substring(0, ID)));
        List<String> ids = IntStream.rangeClosed(1, MOST)
                .mapToObj(i -> block + (i < 10 ? "0" : "") + i)
                .toList();
        int last = IntStream.range(0, ids.size())
                .filter(i -> taken.contains(ids.get(i)))
                .max()
                .orElse(-1);
        return last + 1 < ids.size()
                ? Optional.of(ids.get(last + 1))
                : ids.stream().filter(id -> !taken.contains(id)).findFirst();
    }

    /**
     * Writes a draft beside its place and moves it there, so that a folder is whole or not there.
     *
     * @throws IOException when it can't be written, or a folder of its name is there
     */
    public void write(RuleDraft draft) throws IOException {
        Path beside = Files.createTempDirectory(rules.folder(), ".new-");
        try {
            for (Map.Entry<String, String> file : draft.files().entrySet()) {
                Files.writeString(beside.resolve(file.getKey()), file.getValue());
            }
            Files.move(beside, rules.file(draft.folder()), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(beside);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
