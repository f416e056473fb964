package cn.guijian.engine;

import cn.guijian.model.CoverItem;
import cn.guijian.model.Finding;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Submission;
import cn.guijian.model.SubmittedRow;
import cn.guijian.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Translates the findings of the stages before, and what the unit wrote to explain them. */
final class ExplanationFacts {
    private final Submission submission;
    private final Context context;
    private final Facts facts = new Facts();

    private ExplanationFacts(Submission submission, Context context) {
        this.submission = submission;
        this.context = context;
    }

    static Facts of(Submission submission, Context context, List<Finding> findings) {
        ExplanationFacts translator = new ExplanationFacts(submission, context);
        Set<String> explained = new LinkedHashSet<>();
        for (Finding finding : findings) {
            if (finding.level() == Level.MUST_EXPLAIN) {
                // What goes away with its cause needs no words of its own.
                if (finding.root().isEmpty()) {
                    translator.fault(finding);
                }
                finding.indicator().ifPresent(explained::add);
            }
        }
        explained.stream().flatMap(code -> submission.row(code).stream()).forEach(translator::explanation);
        return translator.facts;
    }

    private void fault(Finding finding) {
        Optional<Location> box = place(finding);
        // The box first, then what is to be explained there.
        List<Location> places = Stream.concat(
                        box.stream(), finding.locations().stream().limit(1))
                .toList();
        facts.add(
                new Vocabulary.FoundFault(
                        finding.rule(),
                        finding.level().label(),
                        finding.indicator().orElse(""),
                        finding.locations().stream()
                                .findFirst()
                                .map(Phrase::place)
                                .orElse(""),
                        box.isPresent(),
                        finding.explanation().orElse("")),
                new Source(
                        "问题项|" + finding.id(),
                        finding.indicator(),
                        finding.rows(),
                        places,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The box in which the finding can be explained. */
    private Optional<Location> place(Finding finding) {
        if (finding.rows().isEmpty()) {
            return Optional.ofNullable(submission.cover().entries().get(CoverItem.EXPLANATION));
        }
        return finding.indicator()
                .or(() -> finding.rows().stream().findFirst())
                .flatMap(submission::row)
                .map(SubmittedRow::explanation);
    }

    private void explanation(SubmittedRow row) {
        String text = row.explanation().raw().strip();
        if (text.isEmpty()) {
            return;
        }
        int others = (int) submission.rows().stream()
                .filter(other -> !other.code().equals(row.code()) && !other.sharesExplanation(row))
                .filter(other -> other.explanation().raw().strip().equals(text))
                .count();
        boolean sameAsLast = context.at(submission.period().plus(-1))
                .flatMap(last -> last.row(row.code()))
                .filter(last -> last.explanation().raw().strip().equals(text))
                .isPresent();
        facts.add(
                new Vocabulary.Explanation(row.code(), row.name(), text, length(text), others, sameAsLast),
                new Source(
                        "情况说明|" + row.code() + "|" + text,
                        Optional.of(row.code()),
                        Set.of(row.code()),
                        List.of(row.explanation()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static int length(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
