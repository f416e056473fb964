package cn.guijian.intake;

import cn.guijian.model.Column;
import cn.guijian.model.Indicator;
import cn.guijian.model.Kind;
import cn.guijian.model.Location;
import cn.guijian.model.Reading;
import cn.guijian.model.ReportedValue;
import cn.guijian.model.Texts;
import cn.guijian.model.Trouble;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one number cell. In a column that the indicator does not use, what can't be read is kept as such but is no
 * trouble: nobody asked for it.
 */
final class CellReader {
    private static final Set<String> DASHES = Set.of("-", "--", "—", "——", "–", "―", "─", "/");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");
    /** {@code [1]Sheet!}, {@code '[1]a b'!} and calls of another program; not {@code Table[column]}. */
    private static final Pattern EXTERNAL = Pattern.compile("'[^']*\\[[^\\[\\]']+][^']*'!"
            + "|(?<![\\p{L}\\p{N}_.\\[])\\[[^\\[\\]]+][\\p{L}\\p{N}_.]*!"
            + "|[A-Za-z0-9_.]\\|('[^']*'|[^'!|]{1,255}+)!");

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

    /** Whether a formula takes something from another workbook or program. */
    static boolean isExternal(String formula) {
        return formula.indexOf('!') >= 0
                && EXTERNAL.matcher(QUOTED.matcher(formula).replaceAll("\"\"")).find();
    }

    private Result read(Optional<RawCell> cell) {
        Reading reading = cell.map(this::reading).orElseGet(Reading.Blank::new);
        Optional<String> formula = cell.flatMap(RawCell::formula);
        formula.filter(f -> !(reading instanceof Reading.Unreadable) && isExternal(f))
                .ifPresent(f -> trouble(Trouble.Type.CELL_EXTERNAL, Words.brief(f)));
        List<Trouble> wanted = indicator.columns().contains(column) ? troubles : List.of();
        return new Result(new ReportedValue(indicator.code(), column, location, reading, formula), wanted);
    }

    private Reading reading(RawCell cell) {
        Content content = cell.content();
        if (content instanceof Content.Number number) {
            return number(number.value(), cell.format());
        }
        if (content instanceof Content.Text text) {
            return text(text.text());
        }
        if (content instanceof Content.Flag) {
            return unreadable("flag");
        }
        if (content instanceof Content.Fault fault) {
            return trouble(Trouble.Type.CELL_FORMULA_ERROR, fault.code());
        }
        return trouble(Trouble.Type.CELL_NO_RESULT, Words.brief(cell.formula().orElse("")));
    }

    private Reading number(BigDecimal value, CellFormat format) {
        if (format.isDate(value)) {
            return unreadable("date");
        }
        return new Reading.Number(Numbers.plain(value.movePointRight(2 * format.percents(value))));
    }

    private Reading text(String text) {
        String compact = Words.compact(text);
        if (compact.isEmpty()) {
            return new Reading.Blank();
        }
        if (DASHES.contains(compact)) {
            return indicator.kind() == Kind.RATE && !indicator.isInput() ? new Reading.Dash() : unreadable("dash");
        }
        return NumberText.read(text, indicator.reportingUnit())
                .map(mended -> mended(text, mended))
                .orElseGet(() -> unreadable("text"));
    }

    private Reading mended(String text, NumberText.Mended mended) {
        if (mended.tooLong()) {
            return trouble(Trouble.Type.CELL_TOO_LONG, Words.brief(text));
        }
        String how = mended.mends().stream()
                .map(mend -> Texts.text(mend.key()))
                .reduce((a, b) -> Texts.text("intake.list", a, b))
                .orElse("");
        trouble(Trouble.Type.CELL_MENDED, Words.brief(text), mended.value().toPlainString(), how);
        return new Reading.Number(mended.value());
    }

    private Reading unreadable(String why) {
        String reason = Texts.text("intake.why." + why);
        return trouble(Trouble.Type.CELL_UNREADABLE, Words.brief(location.raw()), reason);
    }

    private Reading trouble(Trouble.Type type, String... details) {
        troubles.add(Troubles.ofCell(type, indicator.code(), column, location, details));
        return UNREADABLE;
    }
}
