package cn.guijian.intake.form;

import cn.guijian.intake.grid.RawRow;
import cn.guijian.model.plan.Indicator;

/**
 * A row recognised as one of the catalogue's.
 *
 * @param place the column of its code, or of its name when the code is lost
 */
record FoundRow(Indicator indicator, FormTable table, RawRow row, int place) {}
