package cn.guijian.report.letter;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import cn.guijian.report.paper.CityPaper;
import cn.guijian.report.paper.Paper;
import cn.guijian.report.paper.Part;
import cn.guijian.report.paper.ReminderPaper;
import cn.guijian.report.paper.Sentences;
import cn.guijian.report.paper.UnitPaper;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a letter says, by the names that its template uses. Every name is there in every letter of a kind, so that a
 * template can be checked against any of them.
 *
 * @param expected parts that a template is expected to have; one without is used all the same, and that is said
 */
public record LetterContent(Paper paper, Set<Part> expected) {
    /** What templates call the numbers of the annexes. */
    private static final String ANNEX = "附件";

    private static final Set<Part> OF_UNIT = Set.of(
            Part.TITLE,
            Part.ADDRESSEE,
            Part.SITUATION,
            Part.WARNINGS,
            Part.FAULTS,
            Part.DEMANDS,
            Part.CAUSES,
            Part.REMARKS);

    private static final Set<Part> OF_CITY = Set.of(
            Part.TITLE, Part.UNITS, Part.CITY_STANDING, Part.COURSE, Part.SHORTFALLS, Part.DEMANDS, Part.REMARKS);

    /** The letter to a unit. */
    public static LetterContent of(CheckResult result) {
        return new LetterContent(UnitPaper.of(result), OF_UNIT);
    }

    /** The reminder to a unit that sent nothing. */
    public static LetterContent of(QuarterResult quarter, ReportingUnit silent) {
        return new LetterContent(ReminderPaper.of(quarter, silent), Set.of(Part.TITLE, Part.ADDRESSEE, Part.SITUATION));
    }

    /** The circular to all units. */
    public static LetterContent of(QuarterResult quarter) {
        return new LetterContent(CityPaper.of(quarter), OF_CITY);
    }

    /** The document's title, on one line. */
    String title() {
        return paper.line(Part.TITLE);
    }

    /** What a template is expected to have and has not, as it is written; {@code seen} are the names that it has. */
    Stream<String> lacking(Set<String> seen) {
        return expected.stream()
                .filter(part -> !seen.contains(part.mark()))
                // Before the demands had a name a template said them itself, with the date.
                .filter(part -> part != Part.DEMANDS || !seen.contains(Part.DUE.mark()))
                .filter(part -> part != Part.REMARKS || !seen.contains(Part.IDENTITY.mark()))
                .map(part -> (LetterLayout.has(part) ? Mark.Kind.TABLE : Mark.Kind.TEXT).written(part.mark()))
                .sorted();
    }

    /** Whether a mark names something that letters of this kind can say. */
    boolean knows(Mark mark) {
        return mark.kind().isCounter() || part(mark).isPresent();
    }

    /** What marks of this kind can name, as they are written. */
    Stream<String> known(Mark.Kind kind) {
        return parts(kind).map(part -> kind.written(part.mark())).sorted();
    }

    Sentences texts(Mark mark) {
        return paper.sentences(find(mark));
    }

    LetterTable table(Mark mark) {
        Part part = find(mark);
        return LetterLayout.of(part, paper.table(part));
    }

    boolean holds(Mark mark) {
        return paper.has(find(mark));
    }

    /** Whether a mark numbers the annexes and there is only one. */
    boolean isSingle(Mark mark) {
        return mark.kind() == Mark.Kind.NUMBER
                && mark.name().equals(ANNEX)
                && paper.parts().contains(Part.ANNEXES)
                && paper.sentences(Part.ANNEXES).texts().size() == 1;
    }

    private Part find(Mark mark) {
        return part(mark).orElseThrow(() -> new IllegalStateException("the template was not checked: " + mark.shown()));
    }

    private Optional<Part> part(Mark mark) {
        return parts(mark.kind())
                .filter(part -> part.mark().equals(mark.name()))
                .findFirst();
    }

    private Stream<Part> parts(Mark.Kind kind) {
        return paper.parts().stream().filter(part -> switch (kind) {
            case TEXT -> part.type() == Sentences.class;
            case TABLE -> LetterLayout.has(part);
            case WHEN, UNLESS, END -> true;
            case SECTION, ITEM, NUMBER -> false;
        });
    }
}
