package cn.guijian.report.view;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Changes;
import cn.guijian.model.CheckResult;
import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What became of the findings of the earlier run, one group for each fate that befell any. */
public record Comparison(String mended, String others, List<Group> groups) {

    /**
     * Findings of one fate.
     *
     * @param gone whether they are struck out
     */
    public record Group(String words, boolean gone, List<Item> items) {}

    /** One finding, short. */
    public record Item(String css, String level, String place, String message, String rule) {}

    /** Empty without an earlier run. */
    static Optional<Comparison> of(CheckResult result) {
        return result.changes().map(changes -> of(result, changes));
    }

    private static Comparison of(CheckResult result, Changes changes) {
        List<Item> mended = changes.mended().stream()
                .map(p -> item(p.level(), p.place(), p.message(), p.rule(), p.title()))
                .toList();
        List<Item> fresh = now(result, changes.fresh());
        List<Item> open = now(result, changes.open());
        return new Comparison(
                text("report.changes.mended", mended.size()),
                text("report.changes.others", fresh.size(), open.size()),
                Stream.of(
                                new Group(text("report.change.mended"), true, mended),
                                new Group(text("report.change.fresh"), false, fresh),
                                new Group(text("report.change.open"), false, open))
                        .filter(group -> !group.items.isEmpty())
                        .toList());
    }

    /** The word for one finding of this run; empty without an earlier one. */
    static String word(CheckResult result, Finding finding) {
        return result.changes()
                .map(c -> c.fresh().contains(finding.id()) ? "fresh" : c.open().contains(finding.id()) ? "open" : "")
                .filter(fate -> !fate.isEmpty())
                .map(fate -> text("report.change." + fate))
                .orElse("");
    }

    private static List<Item> now(CheckResult result, Set<String> ids) {
        return result.findings().stream()
                .filter(f -> ids.contains(f.id()))
                .map(f -> item(
                        f.level(),
                        f.locations().stream().findFirst().map(Wording::place).orElse(""),
                        f.message(),
                        f.rule(),
                        f.title()))
                .toList();
    }

    private static Item item(Level level, String place, String message, String rule, String title) {
        return new Item(
                Judgement.css(level),
                Judgement.words(level),
                Wording.shown(place),
                Wording.message(message),
                text("report.rule", rule, Wording.shown(title)));
    }
}
