package cn.guijian.intake;

import java.math.BigDecimal;

/** What a cell of the raw grid holds, as stored. */
sealed interface Content {
    /** A number, rounded to the 15 digits that spreadsheets keep; of a formula, its stored result. */
    record Number(BigDecimal value) implements Content {}

    /** A text; of a formula, its stored result, which may be empty. */
    record Text(String text) implements Content {}

    /** TRUE or FALSE. */
    record Flag(boolean value) implements Content {}

    /** An error such as {@code #DIV/0!}. */
    record Fault(String code) implements Content {}

    /** A formula without a stored result. */
    record NoResult() implements Content {}
}
