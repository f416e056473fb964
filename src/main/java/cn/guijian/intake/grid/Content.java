package cn.guijian.intake.grid;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a cell of the raw grid holds, as stored. */
public sealed interface Content {
    /** A number, rounded to the 15 digits that spreadsheets keep; of a formula, its stored result. */
    record Number(BigDecimal value) implements Content {}

    /**
     * A text; of a formula, its stored result, which may be empty.
     *
     * @param runs its parts where some are struck out, raised or lowered; else empty
     * @param plain whether all of it stands; looked for once, as many cells may have one text
     */
    record Text(String text, List<Run> runs, boolean plain) implements Content {
        /** A text of these parts. */
        public Text(String text, List<Run> runs) {
            this(text, List.copyOf(runs), runs.isEmpty() && !Run.hasMarks(text));
        }

        /** A text all of which stands as the cell's font has it. */
        public Text(String text) {
            this(text, List.of());
        }

        /** The text made of {@code runs}. */
        public static Text of(List<Run> runs) {
            return new Text(runs.stream().map(Run::text).collect(Collectors.joining()), runs);
        }

        /** The same text in a cell of this font: its parts are told only where some do not stand. */
        Text in(Script font) {
            if (runs.isEmpty() && (font.stands() || text.isEmpty())) {
                return this;
            }
            List<Run> own = runs.isEmpty() ? List.of(new Run(text, Script.OF_CELL)) : runs;
            List<Run> resolved = own.stream()
                    .map(run -> new Run(run.text(), run.script().in(font)))
                    .toList();
            return new Text(text, resolved.stream().allMatch(run -> run.script().stands()) ? List.of() : resolved);
        }

        /** Its parts, each alike in itself, signs that are raised by themselves apart. */
        public List<Run> parts() {
            List<Run> own = runs.isEmpty() ? List.of(new Run(text, Script.LINE)) : runs;
            return own.stream().flatMap(run -> run.divided().stream()).toList();
        }

        /** What stands unstruck and on the line. */
        public String standing() {
            return plain ? text : joined(run -> run.script().stands());
        }

        /** What is not struck out. */
        String kept() {
            return runs.isEmpty() ? text : joined(run -> run.script() != Script.STRUCK);
        }

        private String joined(Predicate<Run> wanted) {
            return parts().stream().filter(wanted).map(Run::text).collect(Collectors.joining());
        }
    }

    /** TRUE or FALSE. */
    record Flag(boolean value) implements Content {}

    /** An error such as {@code #DIV/0!}. */
    record Fault(String code) implements Content {}

    /** A formula without a stored result. */
    record NoResult() implements Content {}

    /** A picture that lies in the cell; what is stored beside it is no text of anybody's. */
    record Picture() implements Content {
        private static final Pattern FORMULA =
                Pattern.compile("=?(_xlfn\\.)?(DISPIMG|IMAGE)\\(.{0,1000}", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

        /** Whether a text is what WPS leaves of its formula where another program saved the file. */
        static boolean storedAs(String text) {
            return text.startsWith("=") && text.contains("DISPIMG(") && isDrawnBy(text);
        }

        /** Whether a formula is one of those of WPS and Excel that draw a picture, as a text with its {@code =}. */
        public static boolean isDrawnBy(String formula) {
            return FORMULA.matcher(formula).matches();
        }
    }

    /** A text that the file names and does not hold. */
    record Lost() implements Content {}
}
