package cn.guijian.cli;

import cn.guijian.cli.print.TextTable;
import cn.guijian.model.Texts;
import cn.guijian.ruleset.Ruleset;
import cn.guijian.workbench.RuleEntries;
import cn.guijian.workbench.RuleList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guijian rules list}: which rules there are, and what they speak of. */
@Command(name = "list", aliases = "列表")
final class RulesListCommand implements Callable<Integer> {
    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--indicator", paramLabel = "${bundle:label.indicator}", descriptionKey = "listIndicator")
    private @Nullable String indicator;

    @Option(
            names = "--level",
            paramLabel = "${bundle:label.level}",
            completionCandidates = Levels.class,
            descriptionKey = "listLevel")
    private @Nullable String level;

    @Option(names = "--clause", paramLabel = "${bundle:label.text}", descriptionKey = "listClause")
    private @Nullable String clause;

    @Option(names = "--block", paramLabel = "${bundle:label.block}", descriptionKey = "listBlock")
    private @Nullable String block;

    @Option(names = "--status", paramLabel = "${bundle:label.status}", descriptionKey = "listStatus")
    private @Nullable String status;

    @Option(
            names = "--format",
            paramLabel = "${bundle:label.format}",
            defaultValue = "table",
            descriptionKey = "listFormat")
    private Form form = Form.table;

    @Mixin
    private DayOption date = new DayOption();

    @Mixin
    private Streams streams = new Streams();

    /** The words of the levels. */
    static final class Levels implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return RuleList.levels().iterator();
        }
    }

    /** What the list looks like; lower case, as a person types it. */
    enum Form {
        table,
        csv,
        json
    }

    @Override
    public Integer call() throws IOException {
        indicator = upper(indicator);
        block = upper(block);
        return rules.with(streams, this::list);
    }

    private static @Nullable String upper(@Nullable String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private int list(Ruleset ruleset) throws IOException {
        RuleList all = new RuleList(RuleEntries.of(ruleset, date.day()));
        Optional<String> unknown = unknown(all, ruleset);
        if (unknown.isPresent()) {
            streams.err().println(unknown.get());
            return ExitCode.USAGE;
        }
        RuleList chosen = all;
        chosen = indicator == null ? chosen : chosen.ofIndicator(indicator);
        chosen = level == null ? chosen : chosen.ofLevel(level);
        chosen = clause == null ? chosen : chosen.ofClause(clause);
        chosen = block == null ? chosen : chosen.ofBlock(block);
        chosen = status == null ? chosen : chosen.ofStatus(status);
        print(chosen);
        return ExitCode.CLEAN;
    }

    /** A filter's value that is none at all is a slip of the pen, not a list without rules. */
    private Optional<String> unknown(RuleList all, Ruleset ruleset) {
        if (indicator != null && ruleset.catalog().indicator(indicator).isEmpty()) {
            return Optional.of(Texts.text("cli.list.indicator", indicator));
        }
        Set<String> blocks = new TreeSet<>();
        all.rules().forEach(rule -> blocks.add(rule.block()));
        if (block != null && !blocks.contains(block)) {
            return Optional.of(Texts.text("cli.list.block", block, String.join("、", blocks)));
        }
        Set<String> statuses = new TreeSet<>();
        all.rules().forEach(rule -> statuses.add(rule.status()));
        return status == null || statuses.contains(status)
                ? Optional.empty()
                : Optional.of(Texts.text("cli.list.status", status, String.join("、", statuses)));
    }

    private void print(RuleList list) {
        switch (form) {
            case csv -> text(list.csv());
            case json -> text(list.json());
            case table -> {
                TextTable table = TextTable.ofTexts().row(RuleList.header());
                list.rows().forEach(table::row);
                table.lines().forEach(streams.out()::println);
                streams.out().println(Texts.text("cli.list.count", list.rules().size()));
            }
        }
    }

    private void text(byte[] document) {
        streams.out().print(new String(document, StandardCharsets.UTF_8));
        streams.out().flush();
    }
}
