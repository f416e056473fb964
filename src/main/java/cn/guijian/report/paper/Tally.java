package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.result.Finding;
import cn.guijian.model.result.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts rows, so that no sentence says another number than its table shows. */
final class Tally {
    /** What an indicator ends in without a judgement. */
    static final List<Tone> OTHERS =
            List.of(Tone.NOT_REPORTED, Tone.IN_DOUBT, Tone.TO_VERIFY, Tone.INCOMPLETE, Tone.NO_CASES, Tone.NOT_JUDGED);

    private static final int NAMED = 4;

    private final List<Row> rows;

    /** @param rows of the tables that a sentence speaks of */
    Tally(List<Row> rows) {
        this.rows = rows;
    }

    static Tally of(Table... tables) {
        return new Tally(
                Stream.of(tables).flatMap(table -> table.rows().stream()).toList());
    }

    long all() {
        return rows.size();
    }

    long number(Tone tone) {
        return rows.stream().filter(row -> row.tone() == tone).count();
    }

    long graded() {
        return Tone.GRADES.stream().mapToLong(this::number).sum();
    }

    /** The names of the rows of a tone. */
    String names(Tone tone) {
        return names(rows.stream().filter(row -> row.tone() == tone));
    }

    /** The names of the first of them. */
    String firstNames(Tone tone) {
        return firstNames(rows.stream().filter(row -> row.tone() == tone));
    }

    /** Indicators by name, where 其中 at the beginning of one would be read wrongly. */
    static String names(Stream<Row> rows) {
        return Wording.join(nameList(rows));
    }

    /** The first of them; the table has them all. */
    static String firstNames(Stream<Row> rows) {
        List<String> names = nameList(rows);
        return names.size() <= NAMED
                ? Wording.join(names)
                : text("paper.names.more", Wording.join(names.subList(0, NAMED)));
    }

    private static List<String> nameList(Stream<Row> rows) {
        return rows.map(row -> bare(row.text(Head.INDICATOR))).toList();
    }

    /** Without the 其中 of a part, which would be read wrongly in a sentence. */
    static String bare(String name) {
        String part = text("paper.part");
        return name.startsWith(part) ? name.substring(part.length()) : name;
    }

    /** Whether a shortfall counts only in another quarter. */
    static boolean isForLater(Row row) {
        return row.word(Head.VERDICT).rider().contains(Verdict.YEAR_END.label());
    }

    /** How many of each colour that occurs, the colour by its word in a sentence. */
    String grades(String key) {
        return Wording.join(Tone.GRADES.stream()
                .filter(tone -> number(tone) > 0)
                .map(tone -> text(key, Words.inSentence(tone), number(tone)))
                .toList());
    }

    /** Every row in one part only: met, behind by colour, then those without a judgement. */
    String progress() {
        Stream<String> met = Stream.of(items(Verdict.MET.label(), number(Tone.MET)));
        Stream<String> grades = Tone.GRADES.stream()
                .filter(tone -> number(tone) > 0)
                .map(tone -> items(Words.of(tone.level()), number(tone)));
        return Wording.join(
                Stream.of(met, grades, others()).flatMap(part -> part).toList());
    }

    /** Those without a judgement, by number. */
    Stream<String> others() {
        return OTHERS.stream().filter(tone -> number(tone) > 0).map(tone -> items(Words.verdict(tone), number(tone)));
    }

    /** Why some were not judged, with the number of each reason. */
    String unjudged() {
        Map<String, Long> reasons = rows.stream()
                .filter(row -> row.tone() == Tone.NOT_JUDGED)
                .collect(Collectors.groupingBy(
                        row -> row.word(Head.VERDICT).reason(), LinkedHashMap::new, Collectors.counting()));
        return Wording.join(reasons.entrySet().stream()
                .map(e -> items(e.getKey(), e.getValue()))
                .toList());
    }

    /** The faults in the data by class, with what follows from them. */
    String faults() {
        return faults(Tone.FAULTS);
    }

    private String faults(List<Tone> classes) {
        List<String> parts = classes.stream()
                .filter(tone -> number(tone) > 0)
                .map(tone -> faults(tone, of(tone)))
                .toList();
        return parts.isEmpty() ? text("paper.data.clean") : Wording.join(parts);
    }

    /** How many of one class, and how many more go away with them. */
    static String faults(Tone tone, List<Row> rows) {
        long followers = rows.stream().mapToLong(row -> row.followers().size()).sum();
        return text("paper.count.faults", Words.of(tone.level()), rows.size()) + followOn(followers);
    }

    /** All rows, and how many more go away with them. */
    String together() {
        long followers = rows.stream().mapToLong(row -> row.followers().size()).sum();
        return text("paper.count.findings", rows.size()) + followOn(followers);
    }

    private static String followOn(long followers) {
        return followers == 0 ? "" : text("paper.count.follow-on", followers);
    }

    /** 核实性 that wants one still. */
    long open() {
        return number(row -> row.tone() == Tone.MUST_EXPLAIN && !isAnswered(row));
    }

    static boolean isAnswered(Row row) {
        return row.word(Head.CLASS).rider().equals(Finding.Status.EXPLAINED.label());
    }

    private List<Row> of(Tone tone) {
        return rows.stream().filter(row -> row.tone() == tone).toList();
    }

    long number(Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }

    static String items(String what, long count) {
        return text("paper.count.indicators", what, count);
    }
}
