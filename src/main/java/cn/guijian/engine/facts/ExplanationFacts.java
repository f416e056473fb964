package cn.guijian.engine.facts;

import cn.guijian.language.Phrase;
import cn.guijian.model.Catalog;
import cn.guijian.model.CoverItem;
import cn.guijian.model.Finding;
import cn.guijian.model.Indicator;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Submission;
import cn.guijian.model.SubmittedRow;
import cn.guijian.model.Texts;
import cn.guijian.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Translates the questions of the stages before, and what the unit wrote to answer them. What the bureau has decided is
 * no question any more.
 */
public final class ExplanationFacts {
    private final Catalog catalog;
    private final Submission submission;
    private final Context context;
    private final Alike alike;
    private final Substance substance;
    private final Facts facts = new Facts();

    private ExplanationFacts(Catalog catalog, Submission submission, Context context, List<Finding> findings) {
        this.catalog = catalog;
        this.submission = submission;
        this.context = context;
        this.alike = new Alike(catalog, submission, findings);
        this.substance = new Substance(catalog);
    }

    public static Facts of(Catalog catalog, Submission submission, Context context, List<Finding> findings) {
        ExplanationFacts translator = new ExplanationFacts(catalog, submission, context, findings);
        Set<String> explained = new LinkedHashSet<>();
        for (Finding finding : findings) {
            if (finding.level() == Level.MUST_EXPLAIN
                    && context.answers().decision(finding).isEmpty()) {
                // What goes away with its cause needs no words of its own.
                if (finding.root().isEmpty()) {
                    translator.fault(finding);
                }
                explained.addAll(finding.rows().isEmpty() ? Set.of(Answering.COVER) : finding.rows());
            }
        }
        translator.explanations(explained);
        Parameters.add(translator.facts, catalog);
        return translator.facts;
    }

    private void explanations(Set<String> rows) {
        if (rows.contains(Answering.COVER)) {
            Optional.ofNullable(submission.cover().entries().get(CoverItem.EXPLANATION))
                    .ifPresent(box -> explanation(
                            Answering.COVER,
                            Texts.text("cover.name"),
                            box,
                            submission.cover().formulas().contains(CoverItem.EXPLANATION)
                                    ? Optional.of("")
                                    : Optional.empty()));
        }
        catalog.indicators().stream()
                .map(Indicator::code)
                .filter(rows::contains)
                .flatMap(code -> submission.row(code).stream())
                .forEach(row -> explanation(row.code(), row.name(), row.explanation(), row.explanationFormula()));
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

    private void explanation(String row, String name, Location box, Optional<String> formula) {
        String text = box.raw().strip();
        if (text.isEmpty()) {
            return;
        }
        String known = catalog.indicator(row).map(Indicator::name).orElse("");
        facts.add(
                new Vocabulary.Explanation(
                        row,
                        name,
                        text,
                        Substance.words(text)
                                .codePointCount(0, Substance.words(text).length()),
                        substance.of(text, row, known),
                        Substance.isNoText(text, formula),
                        alike.others(text, row),
                        alike.places(text),
                        isOfLastQuarter(row, text)),
                new Source(
                        "情况说明|" + row + "|" + text,
                        Optional.of(row).filter(code -> !code.isEmpty()),
                        row.isEmpty() ? Set.of() : Set.of(row),
                        List.of(box),
                        Optional.empty(),
                        Optional.empty()));
    }

    private boolean isOfLastQuarter(String row, String text) {
        return context.handedIn(submission.period().plus(-1))
                .map(last -> Substance.words(Answering.text(last, row)))
                .filter(words -> !words.isEmpty() && words.equals(Substance.words(text)))
                .isPresent();
    }
}
