package cn.guijian.intake;

import java.util.List;

/** A worksheet: its rows from top to bottom, empty ones left out. */
record RawSheet(String name, boolean hidden, List<RawRow> rows) {
    RawSheet {
        rows = List.copyOf(rows);
    }
}
