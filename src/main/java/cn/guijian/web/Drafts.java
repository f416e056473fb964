package cn.guijian.web;

import static cn.guijian.model.Texts.text;

import cn.guijian.app.RuleFiles;
import cn.guijian.app.RulesDraft;
import cn.guijian.model.RuleFault;
import cn.guijian.web.DraftView.Fault;
import cn.guijian.web.DraftView.Line;
import cn.guijian.web.DraftView.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the check of a draft into words, with the faulty lines of its texts. */
final class Drafts {
    private static final int AROUND = 1;

    private Drafts() {}

    static DraftView view(
            RulesDraft draft,
            Map<String, String> texts,
            RulesDraft.Checked checked,
            Optional<EffectView> effect,
            String id,
            String csrf) {
        return new DraftView(
                summary(draft, checked),
                checked.isSound(),
                faults(checked),
                texts.entrySet().stream()
                        // Faults of the table are marked at its cells.
                        .filter(entry -> !entry.getKey().equals(RuleFiles.TARGETS))
                        .map(entry -> source(entry.getKey(), entry.getValue(), checked.faults()))
                        .filter(source -> !source.lines().isEmpty())
                        .toList(),
                effect,
                id,
                csrf);
    }

    private static String summary(RulesDraft draft, RulesDraft.Checked checked) {
        if (draft.files().isEmpty()) {
            return text("web.draft.unchanged");
        }
        String files = String.join(text("web.list"), draft.files());
        return checked.isSound()
                ? text("web.draft.sound", files, checked.cases())
                : text(
                        "web.draft.faulty",
                        checked.faults().size() + checked.failedCases().size());
    }

    private static List<Fault> faults(RulesDraft.Checked checked) {
        return Stream.concat(
                        checked.faults().stream().map(f -> new Fault(f.file(), f.line(), f.column(), message(f))),
                        checked.failedCases().stream().map(line -> new Fault("", 0, 0, line)))
                .toList();
    }

    private static String message(RuleFault fault) {
        return fault.message() + (fault.remedy().isEmpty() ? "" : " " + fault.remedy());
    }

    private static Source source(String file, String whole, List<RuleFault> faults) {
        List<Line> lines = new ArrayList<>();
        String[] all = whole.replace("\r\n", "\n").split("\n", -1);
        List<RuleFault> own = faults.stream()
                .filter(f -> f.file().equals(file) && f.line() > 0)
                .toList();
        for (int number = 1; number <= all.length; number++) {
            int at = number;
            if (own.stream().anyMatch(f -> Math.abs(f.line() - at) <= AROUND)) {
                lines.add(line(
                        at,
                        all[at - 1],
                        own.stream().filter(f -> f.line() == at).toList()));
            }
        }
        return new Source(file, lines);
    }

    /** Columns of texts count characters; those of tables count cells, which have no place in the line. */
    private static Line line(int number, String text, List<RuleFault> faults) {
        if (faults.isEmpty()) {
            return new Line(number, false, text, "");
        }
        int column = faults.get(0).file().endsWith(".csv") ? 0 : faults.get(0).column() - 1;
        int split = Math.max(0, Math.min(text.length(), column));
        return new Line(number, true, text.substring(0, split), text.substring(split));
    }
}
