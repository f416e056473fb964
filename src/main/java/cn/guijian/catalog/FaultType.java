package cn.guijian.catalog;

import cn.guijian.model.Texts;
import java.util.Locale;

/**
 * Every kind of fault in the tables. Its two texts stand under {@code catalog.<name>} and {@code
 * catalog.<name>.remedy}; {@code {0}} is the column's header (or the file), {@code {1}} the text found, the rest is
 * named there.
 */
enum FaultType {
    DIRECTORY_MISSING,
    LAYOUT_OLD,
    PLAN_NONE,
    PLAN_SEVERAL,
    PLAN_UNKNOWN,
    ITEM_MISSING,
    ITEM_UNKNOWN,
    ITEM_TWICE,
    FILE_MISSING,
    FILE_UNREADABLE,
    FILE_EMPTY,
    ENCODING_UTF16,
    ENCODING_UNKNOWN,
    CSV_BROKEN,
    SEPARATOR_WRONG,
    HEADER_MISSING,
    HEADER_UNKNOWN,
    HEADER_TWICE,
    FIELD_EXTRA,
    CELL_MISSING,
    WORD_UNKNOWN,
    NUMBER_NONE,
    NUMBER_FULL_WIDTH,
    NUMBER_THOUSANDS,
    NUMBER_SCIENTIFIC,
    NUMBER_DATE,
    NUMBER_PERCENT,
    NUMBER_NEGATIVE,
    NUMBER_ZERO,
    NUMBER_FRACTION,
    NUMBER_PLACES,
    DATE_NONE,
    DATE_MANGLED,
    DATE_SERIAL,
    DATE_IMPOSSIBLE,
    DATE_REVERSED,
    PERIOD_NONE,
    PERIOD_FORM,
    CODE_FORM,
    CODES_FORM,
    CARRIED_FORM,
    CODE_TWICE,
    CODE_UNKNOWN,
    SHARE_FORM,
    SEASON_FORM,
    PARENT_IS_RATE,
    PARENT_CIRCULAR,
    PARENT_DIFFERS,
    RATE_AS_PART,
    RATE_INCOMPLETE,
    PARTS_WITHOUT_RATE,
    PART_IS_RATE,
    INPUT_IS_RATE,
    FACTOR_WRONG,
    OVER_HUNDRED_MISSING,
    OVER_HUNDRED_MISPLACED,
    INDICATOR_WITHOUT_TARGET,
    TARGET_FOR_INPUT,
    TARGET_INCOMPLETE,
    TARGET_AGAINST_MODE,
    TARGET_MISSING,
    BASE_MISSING,
    BASE_CHANGED,
    SPAN_TWICE,
    SPAN_OVERLAP,
    SPAN_GAP,
    UNIT_CODE_FORM,
    UNIT_NAME_TWICE,
    UNIT_UNKNOWN,
    ALIAS_SEPARATOR,
    CITY_TWICE,
    ALLOCATION_FOR_RATE,
    ALLOCATION_FOR_INPUT,
    ALLOCATION_FOR_CITY_ONLY,
    ALLOCATION_PLACES,
    DEADLINE_ORDER,
    CUTOFF_OUTSIDE,
    PERIOD_TWICE,
    CALENDAR_GAP,
    PARAMETER_MISSING,
    PARAMETER_TWICE,
    VERSION_MANGLED,
    PLAN_REVERSED,
    BOUNDS_ORDER,
    DECISION_UNIT,
    DECISION_TWICE,
    FINDING_FORM;

    String key() {
        return "catalog." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String message(Object... arguments) {
        return Texts.text(key(), arguments);
    }

    String remedy(Object... arguments) {
        return Texts.text(key() + ".remedy", arguments);
    }
}
