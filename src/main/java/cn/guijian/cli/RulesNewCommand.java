package cn.guijian.cli;

import cn.guijian.model.Texts;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.rules.RuleDraft;
import cn.guijian.ruleset.RulesCache;
import cn.guijian.ruleset.RulesFolder;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.workbench.NewRule;
import cn.guijian.workbench.RuleFolders;
import cn.guijian.workbench.RuleIndex;
import cn.guijian.workbench.RuleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guijian rules new}: writes a rule folder to start from, never over one that is there. */
@Command(name = "new", aliases = "新建")
final class RulesNewCommand implements Callable<Integer> {
    private static final int BLOCK = 3;

    @Parameters(paramLabel = "${bundle:label.newFolder}", descriptionKey = "newFolder")
    private String name = "";

    @Option(names = "--title", paramLabel = "${bundle:label.title}", descriptionKey = "newTitle")
    private @Nullable String title;

    @Option(
            names = "--level",
            paramLabel = "${bundle:label.level}",
            completionCandidates = Levels.class,
            descriptionKey = "newLevel")
    private @Nullable String level;

    @Option(names = "--indicator", paramLabel = "${bundle:label.indicator}", descriptionKey = "newIndicator")
    private @Nullable String indicator;

    @Option(
            names = "--kind",
            paramLabel = "${bundle:label.kind}",
            completionCandidates = Kinds.class,
            descriptionKey = "newKind")
    private @Nullable String kind;

    @Option(names = "--total", paramLabel = "${bundle:label.indicator}", descriptionKey = "newTotal")
    private @Nullable String total;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private DayOption date = new DayOption();

    @Mixin
    private Streams streams = new Streams();

    /** The levels that a rule of any block may have. */
    static final class Levels implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of("rules.new.levels", "rules.new.levels.plan")
                    .flatMap(key -> Stream.of(Texts.text(key).split(",")))
                    .distinct()
                    .iterator();
        }
    }

    /** The kinds of rules that can be drafted. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(RuleKind.values()).map(RuleKind::word).iterator();
        }
    }

    /** What is asked for can't be written, and why. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String key, Object... arguments) {
            super(Texts.text(key, arguments));
        }
    }

    @Override
    public Integer call() throws IOException {
        try {
            refuseSlips();
        } catch (Refused refused) {
            streams.err().println(refused.getMessage());
            return ExitCode.USAGE;
        }
        return rules.with(streams, this::write);
    }

    /** What can be seen to be wrong without the rules that are there. */
    private void refuseSlips() throws Refused {
        String block = block();
        if (!isBlock()) {
            if (!name.matches("R\\d{4}-[a-z0-9]+(-[a-z0-9]+)*+")) {
                throw new Refused("cli.new.name", name);
            }
            if (title().isEmpty() || title().matches(".*[\"\\\\\\n|].*")) {
                throw new Refused(title().isEmpty() ? "cli.new.no-title" : "cli.new.title", title());
            }
            kind(block);
            level(block);
        }
    }

    private boolean isBlock() {
        return name.length() == BLOCK;
    }

    private String title() {
        return title == null ? "" : title.strip();
    }

    private int write(Ruleset ruleset) throws IOException {
        RuleFolders folders = new RuleFolders(ruleset.home());
        try {
            RuleDraft draft = draft(folders, ruleset);
            if (folders.has(draft)) {
                streams.out().println(Texts.text("cli.new.nothing", draft.folder()));
                return ExitCode.CLEAN;
            }
            refuseTaken(folders, ruleset, draft);
            folders.write(draft);
            return tell(ruleset.home(), draft);
        } catch (Refused refused) {
            streams.err().println(refused.getMessage());
            return ExitCode.USAGE;
        }
    }

    private int tell(RulesHome home, RuleDraft draft) throws IOException {
        streams.out()
                .println(Texts.text(
                        "cli.new.written",
                        home.file(draft.folder()),
                        String.join("、", draft.files().keySet())));
        RulesFolder.Outcome outcome = RulesFolder.load(home, RulesCache.none(), streams.progress());
        if (outcome instanceof RulesFolder.Outcome.Refused refused) {
            refused.faults().forEach(fault -> streams.err().println(fault.text()));
            return ExitCode.MUST_FIX;
        }
        RuleIndex.write(((RulesFolder.Outcome.Ready) outcome).ruleset());
        streams.out().println(Texts.text("cli.new.next"));
        return ExitCode.CLEAN;
    }

    private RuleDraft draft(RuleFolders folders, Ruleset ruleset) throws IOException, Refused {
        String block = block();
        if (isBlock()) {
            String free = folders.free(block).orElseThrow(() -> new Refused("cli.new.full", block));
            throw new Refused("cli.new.free", block, free);
        }
        RuleKind chosen = kind(block);
        NewRule rules = new NewRule(ruleset.catalog(), date.day());
        Indicator what = indicator == null
                ? rules.usual(chosen).orElseThrow(() -> new Refused("cli.new.no-indicator"))
                : known(ruleset, indicator);
        Indicator whole = total == null ? rules.totalOf(what) : known(ruleset, total);
        return rules.draft(chosen, name, title(), level(block), what, whole);
    }

    private String block() throws Refused {
        String block = name.length() < BLOCK ? name : name.substring(0, BLOCK);
        if (block.equals("R00")) {
            throw new Refused("cli.new.reading");
        }
        if (RuleKind.fitting(block).isEmpty()) {
            throw new Refused("cli.new.block", name);
        }
        return block;
    }

    private RuleKind kind(String block) throws Refused {
        List<RuleKind> fitting = RuleKind.fitting(block);
        String word = kind == null ? fitting.get(0).word() : kind;
        return RuleKind.of(word)
                .filter(fitting::contains)
                .orElseThrow(() -> new Refused(
                        "cli.new.kind",
                        word,
                        block,
                        String.join("、", fitting.stream().map(RuleKind::word).toList())));
    }

    /** The level, which has to fit the block: the blocks of the plan give colours. */
    private String level(String block) throws Refused {
        String fit =
                Texts.text(block.equals("R05") || block.equals("R06") ? "rules.new.levels.plan" : "rules.new.levels");
        String chosen = level == null ? fit.substring(0, fit.indexOf(',')) : level;
        if (!List.of(fit.split(",")).contains(chosen)) {
            throw new Refused("cli.new.level", chosen, block, fit.replace(",", "、"));
        }
        return chosen;
    }

    private static Indicator known(Ruleset ruleset, String code) throws Refused {
        return ruleset.catalog().indicator(code).orElseThrow(() -> new Refused("cli.list.indicator", code));
    }

    private static void refuseTaken(RuleFolders folders, Ruleset ruleset, RuleDraft draft) throws IOException, Refused {
        String id = draft.folder().substring(0, draft.folder().indexOf('-'));
        Optional<String> taken = folders.named(id);
        if (Files.exists(ruleset.home().file(draft.folder()))) {
            throw new Refused("cli.new.exists", draft.folder());
        }
        if (taken.isPresent()) {
            throw new Refused(
                    "cli.new.id-taken",
                    id,
                    taken.get(),
                    folders.free(id.substring(0, BLOCK)).orElse("—"));
        }
        Optional<String> same = RuleFolders.titled(ruleset, draft.title());
        if (same.isPresent()) {
            throw new Refused("cli.new.title-taken", draft.title(), same.get());
        }
    }
}
