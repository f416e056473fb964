package cn.guijian.intake.form;

import cn.guijian.intake.grid.Content;
import cn.guijian.intake.grid.RawCell;
import cn.guijian.intake.grid.Run;
import cn.guijian.intake.grid.Troubles;
import cn.guijian.intake.number.DayText;
import cn.guijian.intake.number.Decimals;
import cn.guijian.intake.number.FormatSection;
import cn.guijian.intake.number.NearNumber;
import cn.guijian.intake.number.SeenText;
import cn.guijian.intake.number.WrittenNumber;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Column;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads one number cell. In a column that the indicator does not use, what can't be read is kept as such but is no
 * trouble: nobody asked for it.
 */
final class CellReader {
    private static final Set<String> DASHES = Set.of("-", "--", "—", "——", "–", "―", "─", "/");
    private static final String PERCENT = "%";
    private static final Reading UNREADABLE = new Reading.Unreadable();

    private final Indicator indicator;
    private final Column column;
    private final Location location;
    private final List<Trouble> troubles = new ArrayList<>();

    private CellReader(Indicator indicator, Column column, Location location) {
        this.indicator = indicator;
        this.column = column;
        this.location = location;
    }

    /** A value and what was met while reading it. */
    record Result(ReportedValue value, List<Trouble> troubles) {
        Result {
            troubles = List.copyOf(troubles);
        }
    }

    static Result read(Indicator indicator, Column column, Location location, Optional<RawCell> cell) {
        return new CellReader(indicator, column, location).read(cell);
    }

    /** A cell that can't be this row's and column's own; {@code why} names the reason. */
    static Result doubt(Indicator indicator, Column column, Location location, String why) {
        CellReader reader = new CellReader(indicator, column, location);
        return reader.result(reader.unreadable(why), Optional.empty());
    }

    private Result read(Optional<RawCell> cell) {
        Reading reading = cell.map(this::reading).orElseGet(Reading.Blank::new);
        Optional<String> formula = cell.flatMap(RawCell::formula);
        formula.filter(f -> !(reading instanceof Reading.Unreadable) && ExternalLinks.isIn(f))
                .ifPresent(f -> trouble(Trouble.Type.CELL_EXTERNAL, SeenText.brief(f)));
        return result(reading, formula);
    }

    private Result result(Reading reading, Optional<String> formula) {
        List<Trouble> wanted = indicator.columns().contains(column) ? troubles : List.of();
        return new Result(new ReportedValue(indicator.code(), column, location, reading, formula), wanted);
    }

    private Reading reading(RawCell cell) {
        Content content = cell.content();
        if (content instanceof Content.Number number) {
            return number(number.value(), cell);
        }
        if (content instanceof Content.Text text) {
            return text(text);
        }
        if (content instanceof Content.Fault fault) {
            return trouble(Trouble.Type.CELL_FORMULA_ERROR, fault.code());
        }
        return content instanceof Content.NoResult
                ? trouble(
                        Trouble.Type.CELL_NO_RESULT,
                        SeenText.brief(cell.formula().orElse("")))
                : unreadable(why(content));
    }

    private static String why(Content content) {
        return content instanceof Content.Flag ? "flag" : content instanceof Content.Picture ? "picture" : "lost";
    }

    private Reading number(BigDecimal value, RawCell cell) {
        if (!cell.script().stands()) {
            return marked(List.of(new Run(cell.shown(), cell.script())));
        }
        if (!cell.format().isKnown()) {
            return unreadable("style");
        }
        FormatSection section = cell.format().section(value);
        if (section.date()) {
            return unreadable("date");
        }
        boolean percentage = SeenText.compact(indicator.reportingUnit()).equals(PERCENT);
        say(value, section, percentage);
        return new Reading.Number(
                Decimals.plain(percentage && section.percents() > 0 ? value.movePointRight(2) : value));
    }

    /** Says where what is seen is not what is stored. */
    private void say(BigDecimal value, FormatSection section, boolean percentage) {
        int power = section.power(SeenText.compact(indicator.reportingUnit()));
        boolean drawn = section.isWord() || section.drawsDigits();
        boolean ordinary = percentage && power == 2 && section.percents() == 1 && !drawn;
        if (value.signum() == 0 || ordinary) {
            return;
        }
        if (section.isBlank()) {
            String what = Texts.text("intake.hidden.format", value);
            trouble(Trouble.Type.HIDDEN, what);
        } else if (power != 0 || drawn || section.isScaled(SeenText.compact(indicator.reportingUnit()))) {
            trouble(
                    power == 0 && !drawn ? Trouble.Type.CELL_SCALED : Trouble.Type.CELL_SHOWN_OTHERWISE,
                    SeenText.brief(location.raw()),
                    value.toPlainString());
        }
    }

    private Reading text(Content.Text text) {
        String compact = SeenText.compact(text.text());
        if (compact.isEmpty()) {
            return new Reading.Blank();
        }
        if (MarkedSigns.are(text.parts())) {
            return marked(text.parts());
        }
        if (DASHES.contains(compact)) {
            return indicator.kind() == Kind.RATE && !indicator.isInput() ? new Reading.Dash() : unreadable("dash");
        }
        return WrittenNumber.read(text.text(), indicator.reportingUnit())
                .map(mended -> mended(text.text(), mended))
                .orElseGet(() -> unreadable(nearNumber(text.text())));
    }

    private static String nearNumber(String text) {
        return DayText.read(text).isPresent()
                ? "near.date"
                : NearNumber.of(text).map(NearNumber::key).orElse("text");
    }

    private Reading marked(List<Run> parts) {
        MarkedSigns signs = new MarkedSigns(parts);
        return trouble(
                Trouble.Type.CELL_MARKED,
                SeenText.brief(location.raw()),
                signs.told(),
                signs.proposal(indicator.reportingUnit()));
    }

    private Reading mended(String text, WrittenNumber.Mended mended) {
        if (mended.tooLong()) {
            return trouble(Trouble.Type.CELL_TOO_LONG, SeenText.brief(text));
        }
        String how = mended.mends().stream()
                .map(mend -> Texts.text(mend.key()))
                .reduce((a, b) -> Texts.text("intake.list", a, b))
                .orElse("");
        trouble(Trouble.Type.CELL_MENDED, SeenText.brief(text), mended.value().toPlainString(), how);
        return new Reading.Number(mended.value());
    }

    private Reading unreadable(String why) {
        String reason = Texts.text("intake.why." + why);
        return trouble(Trouble.Type.CELL_UNREADABLE, SeenText.brief(location.raw()), reason);
    }

    private Reading trouble(Trouble.Type type, String... details) {
        troubles.add(Troubles.ofCell(type, indicator.code(), column, location, details));
        return UNREADABLE;
    }

    /** Tells formulas that take something from another workbook or program. */
    static final class ExternalLinks {
        private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");
        /** {@code [1]Sheet!}, {@code '[1]a b'!} and calls of another program; not {@code Table[column]}. */
        private static final Pattern EXTERNAL = Pattern.compile("'[^']*\\[[^\\[\\]']+][^']*'!"
                + "|(?<![\\p{L}\\p{N}_.\\[])\\[[^\\[\\]]+][\\p{L}\\p{N}_.]*!"
                + "|[A-Za-z0-9_.]\\|('[^']*'|[^'!|]{1,255}+)!");

        private ExternalLinks() {}

        static boolean isIn(String formula) {
            return formula.indexOf('!') >= 0
                    && EXTERNAL.matcher(QUOTED.matcher(formula).replaceAll("\"\""))
                            .find();
        }
    }

    /** Signs of a number that are struck out, raised or lowered. They are never joined to the digits: what stands is proposed. */
    private record MarkedSigns(List<Run> parts) {
        MarkedSigns {
            parts = List.copyOf(parts);
        }

        /** Whether any of these parts do not stand; blanks are no signs. */
        static boolean are(List<Run> parts) {
            return parts.stream()
                    .anyMatch(run -> !run.script().stands()
                            && !SeenText.compact(run.text()).isEmpty());
        }

        /** What is marked, and how. */
        String told() {
            return parts.stream()
                    .filter(run -> !run.script().stands())
                    .map(run -> Texts.text(run.script().key(), SeenText.brief(run.text())))
                    .reduce((a, b) -> Texts.text("intake.list", a, b))
                    .orElse("");
        }

        /** The number that stands when they are gone, as a question; nothing where none stands. */
        String proposal(String unit) {
            String standing = parts.stream()
                    .filter(run -> run.script().stands())
                    .map(Run::text)
                    .collect(Collectors.joining());
            return WrittenNumber.read(standing, unit)
                    .map(number -> Texts.text("intake.proposal", number.value()))
                    .orElse("");
        }
    }
}
