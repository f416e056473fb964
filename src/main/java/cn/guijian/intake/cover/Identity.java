package cn.guijian.intake.cover;

import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Script;
import cn.guijian.intake.grid.Troubles;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.PeriodWords;
import cn.guijian.model.Texts;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Mentioned;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whose a workbook is and of which quarter. The cover says it; where it leaves that blank, the titles of the sheets and
 * then the file's name do, and the unit is asked. What the cover says and nobody can read is never replaced.
 */
public final class Identity {
    private final Covers covers;
    private final RawWorkbook workbook;
    private final String file;
    private final List<Trouble> troubles = new ArrayList<>();

    private Identity(Covers covers, RawWorkbook workbook, String file) {
        this.covers = covers;
        this.workbook = workbook;
        this.file = file;
    }

    /** What was found; without a unit or a period the troubles say why. */
    public record Found(Optional<ReportingUnit> unit, Optional<Period> period, List<Trouble> troubles) {
        public Found {
            troubles = List.copyOf(troubles);
        }
    }

    public static Found of(Covers covers, RawWorkbook workbook, Catalog catalog, UnitNames names, String file) {
        Identity identity = new Identity(covers, workbook, file);
        Optional<ReportingUnit> unit = identity.find(new Question<>(
                CoverItem.UNIT,
                names::read,
                text -> Mentioned.in(text, catalog).unit(),
                ReportingUnit::name,
                Trouble.Type.UNIT_UNKNOWN));
        Optional<Period> period = identity.find(new Question<>(
                CoverItem.PERIOD,
                PeriodWords::read,
                PeriodWords::mentionedIn,
                Period::code,
                Trouble.Type.PERIOD_UNKNOWN));
        return new Found(unit, period, identity.troubles);
    }

    /** How a question is answered: by an entry of its own, or by what is mentioned among other words. */
    private record Question<T>(
            CoverItem item,
            Function<String, Optional<T>> read,
            Function<String, Optional<T>> mentioned,
            Function<T, String> written,
            Trouble.Type unknown) {}

    /** An answer and where it was found. */
    private record Answer<T>(T value, String source, Optional<Location> place) {}

    private <T> Optional<T> find(Question<T> question) {
        String entry = covers.chosen().cover().text(question.item());
        Optional<T> read = entry.isEmpty() ? Optional.empty() : question.read().apply(entry);
        if (!entry.isEmpty() && covers.chosen().isCover()) {
            read.filter(value -> isStruck(question.item()))
                    .ifPresent(value -> troubles.add(inferred(
                            question, new Answer<>(value, Texts.text("intake.source.struck"), Optional.empty()))));
            if (read.isEmpty()) {
                troubles.add(unknown(question));
            }
            return read;
        }
        List<Answer<T>> answers = elsewhere(question);
        if (answers.stream().map(Answer::value).distinct().count() != 1) {
            troubles.add(unknown(question));
            return Optional.empty();
        }
        troubles.add(inferred(question, answers.get(0)));
        return Optional.of(answers.get(0).value());
    }

    private boolean isStruck(CoverItem item) {
        return covers.chosen()
                .cell(item)
                .filter(cell -> cell.content() instanceof Content.Text text
                        && text.parts().stream().anyMatch(run -> run.script() == Script.STRUCK))
                .isPresent();
    }

    /** What the nearest source that says anything says: lines above the tables, titles, the file's name. */
    private <T> List<Answer<T>> elsewhere(Question<T> question) {
        List<Answer<T>> lines = Stream.concat(Stream.of(covers.chosen()), covers.others().stream())
                .filter(other -> !other.sheet().hidden())
                .flatMap(other -> Optional.ofNullable(other.cover().entries().get(question.item())).stream())
                .flatMap(place -> question.read().apply(place.raw()).map(value -> at(value, place)).stream())
                .toList();
        if (!lines.isEmpty()) {
            return lines;
        }
        List<Answer<T>> titles = Titles.of(workbook)
                .flatMap(place -> question.mentioned().apply(place.raw()).map(value -> at(value, place)).stream())
                .toList();
        if (!titles.isEmpty()) {
            return titles;
        }
        List<Answer<T>> names = Titles.names(workbook)
                .flatMap(place -> question.mentioned().apply(place.raw()).map(value -> named(value, place)).stream())
                .toList();
        return !names.isEmpty()
                ? names
                : question
                        .mentioned()
                        .apply(file.substring(file.lastIndexOf('/') + 1))
                        .map(value -> new Answer<>(
                                value,
                                Texts.text("intake.source.file", SeenText.brief(file)),
                                Optional.<Location>empty()))
                        .stream()
                        .toList();
    }

    private static <T> Answer<T> at(T value, Location place) {
        String source = Texts.text("intake.source.title", place.sheet(), place.cell(), SeenText.brief(place.raw()));
        return new Answer<>(value, source, Optional.of(place));
    }

    private static <T> Answer<T> named(T value, Location place) {
        return new Answer<>(value, Texts.text("intake.source.sheet", SeenText.brief(place.raw())), Optional.of(place));
    }

    private <T> Trouble inferred(Question<T> question, Answer<T> answer) {
        List<Location> places = Stream.concat(entry(question.item()).stream(), answer.place().stream())
                .toList();
        return Troubles.at(
                Trouble.Type.COVER_INFERRED,
                places,
                question.item().label(),
                question.written().apply(answer.value()),
                answer.source());
    }

    private Optional<Location> entry(CoverItem item) {
        return Optional.ofNullable(covers.chosen().cover().entries().get(item));
    }

    private <T> Trouble unknown(Question<T> question) {
        Optional<Location> entry = entry(question.item());
        String found = entry.map(e -> e.raw().isEmpty() ? Texts.text("intake.blank") : said(question.item(), e.raw()))
                .orElseGet(() -> Texts.text("intake.no.label", question.item().label()));
        return Troubles.at(question.unknown(), entry.stream().toList(), found);
    }

    /** The entry, and what could be made out of it. */
    private static String said(CoverItem item, String raw) {
        PeriodWords words = PeriodWords.of(raw);
        String shown = SeenText.brief(raw);
        if (item != CoverItem.PERIOD
                || words.years().isEmpty() && words.quarters().isEmpty()) {
            return shown;
        }
        return Texts.text("intake.period.read", shown, list(words.years()), list(words.quarters()));
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream()
                .distinct()
                .map(String::valueOf)
                .reduce((a, b) -> Texts.text("intake.list", a, b))
                .orElseGet(() -> Texts.text("intake.none"));
    }

    /** The titles of the sheets that are seen: texts in their first rows that are no line with a label. */
    private static final class Titles {
        private static final int ROWS = 6;
        /** A title is set apart by blanks, but not by any number of them. */
        private static final int BLANKS = 10;

        private static final int LONGEST = 120;

        private Titles() {}

        static Stream<Location> of(RawWorkbook workbook) {
            return workbook.sheets().stream().filter(sheet -> !sheet.hidden()).flatMap(Titles::of);
        }

        /** The names of the sheets that are seen. */
        static Stream<Location> names(RawWorkbook workbook) {
            return workbook.sheets().stream()
                    .filter(sheet -> !sheet.hidden())
                    .map(sheet -> new Location(sheet.name(), "", "", sheet.name()));
        }

        private static Stream<Location> of(RawSheet sheet) {
            return sheet.rows().stream()
                    .filter(row -> row.index() < ROWS)
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.content() instanceof Content.Text text
                            && text.text().length() <= BLANKS * LONGEST)
                    .map(cell -> new Location(sheet.name(), cell.address().text(), "", SeenText.strip(cell.standing())))
                    .filter(title -> title.raw().length() <= LONGEST && !isLine(title.raw()));
        }

        /** 制定机关：…, 制定依据：…: whose form it is, not whose numbers. */
        private static boolean isLine(String text) {
            return text.indexOf(':') >= 0 || text.indexOf('\uFF1A') >= 0;
        }
    }
}
