package cn.guijian.intake.form;

import cn.guijian.intake.grid.Troubles;
import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Reading;
import cn.guijian.model.form.ReportedValue;
import cn.guijian.model.form.SubmittedRow;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds why a rate's formula shows an error although it takes in just its own inputs: the cell that it can't calculate
 * with is at fault, be it one that a person reads well ({@code 376,363人}), and the formula is to be left alone.
 */
final class FormulaCauses {
    /** What no formula calculates with. */
    private static final Set<Trouble.Type> IN_THE_WAY = EnumSet.of(
            Trouble.Type.CELL_UNREADABLE,
            Trouble.Type.CELL_FORMULA_ERROR,
            Trouble.Type.CELL_NO_RESULT,
            Trouble.Type.CELL_TOO_LONG,
            Trouble.Type.CELL_MARKED);

    private final Catalog catalog;
    private final Map<String, ReportedValue> values = new HashMap<>();
    private final Map<String, Trouble> troubles = new HashMap<>();
    private final Set<String> inputs;

    /** The judged cells of a form, with what was met in them. */
    private FormulaCauses(Catalog catalog, FormReader.Form form) {
        this.catalog = catalog;
        form.rows()
                .forEach(row -> catalog.indicator(row.code())
                        .flatMap(indicator -> row.value(indicator.judgedColumn()))
                        .ifPresent(value -> values.put(row.code(), value)));
        form.troubles()
                .forEach(trouble -> trouble.indicator()
                        .filter(code -> isIn(trouble, values.get(code)))
                        .ifPresent(code -> troubles.put(code, trouble)));
        this.inputs = catalog.indicators().stream()
                .filter(this::isMisled)
                .flatMap(FormulaCauses::inputs)
                .collect(Collectors.toSet());
    }

    /** The same form with the causes named, and with each of them a trouble of its own. */
    static FormReader.Form of(Catalog catalog, FormReader.Form form) {
        FormulaCauses causes = new FormulaCauses(catalog, form);
        return causes.inputs.isEmpty()
                ? form
                : new FormReader.Form(
                        form.rows().stream().map(causes::read).toList(),
                        Stream.concat(form.troubles().stream().map(causes::told), causes.blanks())
                                .toList(),
                        form.seen());
    }

    private static boolean isIn(Trouble trouble, @Nullable ReportedValue value) {
        return value != null && trouble.column().filter(value.column()::equals).isPresent();
    }

    private boolean isMisled(Indicator rate) {
        return rate.kind() == Kind.RATE
                && troubleOf(rate.code())
                        .filter(trouble -> trouble.type() == Trouble.Type.CELL_FORMULA_ERROR)
                        .flatMap(trouble -> valueOf(rate.code()))
                        .filter(new RateInputs(rate, this::valueOf)::areExactlyNamedBy)
                        .isPresent();
    }

    private static Stream<String> inputs(Indicator rate) {
        return Stream.concat(rate.numerator().stream(), rate.denominator().stream())
                .distinct();
    }

    private Trouble told(Trouble trouble) {
        Optional<String> code = trouble.indicator().filter(c -> trouble.equals(troubles.get(c)));
        Optional<Indicator> misled = code.flatMap(catalog::indicator).filter(this::isMisled);
        if (misled.isPresent()) {
            ReportedValue rate = valueOf(misled.get().code()).orElseThrow();
            return Troubles.ofCell(
                    Trouble.Type.CELL_MISLED,
                    rate.code(),
                    rate.column(),
                    rate.location(),
                    trouble.details().get(0),
                    causes(misled.get()));
        }
        return code.filter(inputs::contains).flatMap(this::cause).orElse(trouble);
    }

    private String causes(Indicator rate) {
        return inputs(rate)
                .filter(code -> cause(code).isPresent())
                .flatMap(code -> valueOf(code).stream())
                .map(value -> Texts.text("intake.misled.by", Troubles.where(value.location()), shown(value)))
                .reduce((a, b) -> Texts.text("intake.list", a, b))
                .orElseGet(() -> Texts.text("intake.misled.stale"));
    }

    /** What stands in the way in an input's cell; a number that was mended for people is none for a formula. */
    private Optional<Trouble> cause(String input) {
        Optional<Trouble> trouble = troubleOf(input);
        return trouble.filter(t -> IN_THE_WAY.contains(t.type()))
                .or(() -> trouble.filter(t -> t.type() == Trouble.Type.CELL_MENDED)
                        .flatMap(t -> valueOf(input))
                        .map(value -> unreadable(value, "intake.why.misleads")))
                .or(() -> valueOf(input)
                        .filter(FormulaCauses::isBlankText)
                        .map(value -> unreadable(value, "intake.why.blanks")));
    }

    /** Blanks that somebody typed: the cell looks empty and is not. */
    private static boolean isBlankText(ReportedValue value) {
        return value.reading() instanceof Reading.Blank
                && value.formula().isEmpty()
                && !value.location().raw().isEmpty();
    }

    private static Trouble unreadable(ReportedValue value, String why) {
        return Troubles.ofCell(
                Trouble.Type.CELL_UNREADABLE,
                value.code(),
                value.column(),
                value.location(),
                shown(value),
                Texts.text(why));
    }

    private static String shown(ReportedValue value) {
        return isBlankText(value)
                ? Texts.text("intake.blanks")
                : SeenText.brief(value.location().raw());
    }

    private Stream<Trouble> blanks() {
        return inputs.stream()
                .sorted()
                .filter(code -> troubleOf(code).isEmpty())
                .flatMap(code -> cause(code).stream());
    }

    private SubmittedRow read(SubmittedRow row) {
        return valueOf(row.code())
                .filter(value -> inputs.contains(row.code()) && isBlankText(value))
                .map(value -> row.with(new ReportedValue(
                        value.code(), value.column(), value.location(), new Reading.Unreadable(), Optional.empty())))
                .orElse(row);
    }

    private Optional<ReportedValue> valueOf(String code) {
        return Optional.ofNullable(values.get(code));
    }

    private Optional<Trouble> troubleOf(String code) {
        return Optional.ofNullable(troubles.get(code));
    }
}
