package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Location;
import cn.guijian.report.view.Wording;
import java.util.List;

/**
 * Where a finding lies, for two columns.
 *
 * @param sheets the sheets, each once
 * @param cells the cells, with their sheets where there are several
 */
record Places(String sheets, String cells) {
    private static final int MOST = 20;

    /** @param none what is said of a finding without a place */
    static Places of(List<Location> locations, String none) {
        if (locations.isEmpty()) {
            return new Places(none, "");
        }
        List<String> sheets = locations.stream()
                .map(Location::sheet)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        List<String> cells = locations.stream()
                .filter(l -> !l.cell().isEmpty())
                .limit(MOST)
                .map(l -> sheets.size() == 1 ? l.cell() : Wording.place(l))
                .toList();
        String more = locations.size() > MOST ? text("summary.cells.more", locations.size()) : "";
        return new Places(Wording.join(sheets), Wording.join(cells) + more);
    }
}
