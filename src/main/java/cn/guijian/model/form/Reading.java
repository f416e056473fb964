package cn.guijian.model.form;

import java.math.BigDecimal;

/** What a number cell was read as. */
public sealed interface Reading {
    /** A number, in the unit of the cell; a percent-formatted cell counts ×100. */
    record Number(BigDecimal value) implements Reading {}

    /** Nothing there: no cell, an empty cell, or a formula whose result is an empty text. */
    record Blank() implements Reading {}

    /** A dash in a rate cell, which the template's formula writes when the denominator is 0. */
    record Dash() implements Reading {}

    /** Something there that is no number; the submission's troubles say what. */
    record Unreadable() implements Reading {}
}
