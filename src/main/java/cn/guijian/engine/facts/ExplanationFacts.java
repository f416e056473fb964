package cn.guijian.engine.facts;

import cn.guijian.language.Phrase;
import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.result.Finding;
import cn.guijian.vocabulary.Vocabulary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /**
     * Where the same words stand in one workbook. Rows of one merged cell, a total and its part, a rate and its inputs, and
     * rows hit by one rule have a reason to say the same: they are one place.
     */
    static final class Alike {
        private final Catalog catalog;
        private final Submission submission;
        private final Map<String, Set<String>> byRule = new LinkedHashMap<>();
        private final Map<String, List<String>> byWords = new LinkedHashMap<>();

        Alike(Catalog catalog, Submission submission, List<Finding> findings) {
            this.catalog = catalog;
            this.submission = submission;
            findings.stream()
                    .filter(f -> f.level() == Level.MUST_EXPLAIN)
                    .forEach(f -> byRule.computeIfAbsent(f.rule(), rule -> new HashSet<>())
                            .addAll(f.rows()));
            add(Answering.COVER);
            submission.rows().forEach(row -> add(row.code()));
        }

        private void add(String row) {
            String words = Substance.words(Answering.text(submission, row));
            if (!words.isEmpty()) {
                byWords.computeIfAbsent(words, w -> new ArrayList<>()).add(row);
            }
        }

        /** The rows, and the cover, with the same words as this text. */
        private List<String> rows(String text) {
            return byWords.getOrDefault(Substance.words(text), List.of());
        }

        /** How many other rows say the same; rows of the same merged cell say it once. */
        int others(String text, String row) {
            return (int) rows(text).stream()
                    .filter(other -> !other.equals(row) && !isMerged(other, row))
                    .count();
        }

        /** In how many places the same words stand. */
        int places(String text) {
            List<Set<String>> places = new ArrayList<>();
            for (String row : rows(text)) {
                Set<String> place = new HashSet<>(Set.of(row));
                List<Set<String>> joined = places.stream()
                        .filter(other -> other.stream().anyMatch(o -> belongTogether(o, row)))
                        .toList();
                joined.forEach(place::addAll);
                places.removeAll(joined);
                places.add(place);
            }
            return places.size();
        }

        private boolean belongTogether(String one, String other) {
            return isMerged(one, other)
                    || isPart(one, other)
                    || isPart(other, one)
                    || byRule.values().stream().anyMatch(rows -> rows.contains(one) && rows.contains(other));
        }

        private boolean isMerged(String one, String other) {
            return submission
                    .row(one)
                    .flatMap(row -> submission.row(other).filter(row::sharesExplanation))
                    .isPresent();
        }

        private boolean isPart(String one, String whole) {
            return catalog.indicator(one)
                            .flatMap(Indicator::parent)
                            .filter(whole::equals)
                            .isPresent()
                    || Ratio.inputs(catalog, whole).contains(one);
        }
    }

    /** What is left of an explanation without all that explains nothing. */
    static final class Substance {
        private final List<String> phrases;

        /** Longest phrases first, so that one that holds another is taken away whole. */
        Substance(Catalog catalog) {
            this.phrases = catalog.phrases().stream()
                    .map(Substance::words)
                    .filter(phrase -> !phrase.isEmpty())
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .toList();
        }

        /** A text without blanks and punctuation, full-width signs as half-width ones: the same words are equal. */
        static String words(String text) {
            StringBuilder words = new StringBuilder();
            Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(words::appendCodePoint);
            return words.toString();
        }

        /**
         * How many characters are left without digits, punctuation, stock phrases, and the indicator's own code and name.
         *
         * @param name as the plan has it, such as {@code 其中：…}; empty for the cover
         */
        int of(String text, String code, String name) {
            String rest = words(text);
            String bare = name.substring(name.indexOf('：') + 1);
            for (String own : List.of(words(name), words(bare), words(code))) {
                rest = without(rest, own);
            }
            for (String phrase : phrases) {
                rest = without(rest, phrase);
            }
            return (int) rest.codePoints().filter(Character::isLetter).count();
        }

        /** Taken out, with a sign in its place: what stood apart makes no new phrase together. */
        private static String without(String text, String part) {
            return part.isEmpty() ? text : text.replace(part, " ");
        }

        /** Whether what stands there is a formula or a picture, even if the program that saved it kept its text alone. */
        static boolean isNoText(String text, Optional<String> formula) {
            return formula.isPresent() || text.startsWith("=");
        }
    }
}
