package cn.guijian.cli;

import cn.guijian.model.Texts;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.ruleset.RulesCache;
import cn.guijian.ruleset.RulesFolder;
import cn.guijian.workbench.RuleFormat;
import cn.guijian.workbench.RuleIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guijian rules format}: lays out the files of the folder in one way and renews its index. */
@Command(name = "format", aliases = "整理")
final class RulesFormatCommand implements Callable<Integer> {
    private static final String INDEX = "README.md";

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--check", descriptionKey = "formatCheck")
    private boolean checkOnly;

    @Mixin
    private Streams streams = new Streams();

    @Override
    public Integer call() throws IOException {
        Optional<RulesHome> home = rules.home(streams.err());
        return home.isEmpty() ? ExitCode.USAGE : format(home.get());
    }

    private int format(RulesHome home) throws IOException {
        RuleFormat format = RuleFormat.of(home.folder());
        List<String> changed = new ArrayList<>(format.changed());
        if (!checkOnly) {
            format.write();
        }
        index(home, changed);
        String key = checkOnly ? "cli.format.would-change" : "cli.format.changed";
        changed.forEach(file -> streams.out().println(Texts.text(key, file)));
        format.unread().forEach(fault -> streams.err().println(fault.text()));
        streams.out().println(Texts.text(checkOnly ? "cli.format.checked" : "cli.format.done", changed.size()));
        boolean clean = format.unread().isEmpty() && (!checkOnly || changed.isEmpty());
        return clean ? ExitCode.CLEAN : ExitCode.MUST_FIX;
    }

    /** The index tells of rules that can be used; faults are for {@code rules check} to explain. */
    private void index(RulesHome home, List<String> changed) throws IOException {
        if (!(RulesFolder.load(home, RulesCache.none(), streams.progress())
                instanceof RulesFolder.Outcome.Ready ready)) {
            streams.err().println(Texts.text("cli.format.no-index", INDEX));
            return;
        }
        if (RuleIndex.isStale(ready.ruleset())) {
            changed.add(INDEX);
            if (!checkOnly) {
                RuleIndex.write(ready.ruleset());
            }
        }
    }
}
