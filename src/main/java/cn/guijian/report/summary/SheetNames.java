package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Indicator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** The names of the sheets: legal for spreadsheets, each once, whatever indicators.csv calls its rows. */
final class SheetNames {
    static final String OVERVIEW = text("summary.sheet.overview");
    static final String MATRIX = text("summary.sheet.matrix");
    static final String FIGURES = text("summary.sheet.figures");
    static final String EVALUATION = text("summary.sheet.evaluation");
    static final String MID_TERM = text("summary.sheet.mid-term");
    static final String FINDINGS = text("summary.sheet.findings");
    private static final int LONGEST = 31;

    private final Map<Indicator, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of(OVERVIEW, MATRIX, FIGURES, EVALUATION, MID_TERM, FINDINGS));

    SheetNames(List<Indicator> charted) {
        charted.forEach(indicator -> names.put(indicator, free(legal(indicator.code() + " " + shortName(indicator)))));
    }

    /** The indicators that have a sheet, in order. */
    List<Indicator> charted() {
        return List.copyOf(names.keySet());
    }

    Optional<String> of(Indicator indicator) {
        return Optional.ofNullable(names.get(indicator));
    }

    /** Without the 其中 of a part, which says nothing on a tab. */
    private static String shortName(Indicator indicator) {
        String part = text("letter.part");
        return indicator.name().startsWith(part) ? indicator.name().substring(part.length()) : indicator.name();
    }

    private static String legal(String name) {
        String clean = CellText.of(name).replace('\n', ' ');
        int length = Math.min(LONGEST / 2, clean.codePointCount(0, clean.length()));
        String shortened = clean.length() <= LONGEST ? clean : clean.substring(0, clean.offsetByCodePoints(0, length));
        return WorkbookUtil.createSafeSheetName(shortened).strip();
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            String end = " " + i;
            free = name.substring(0, Math.min(name.length(), LONGEST - end.length())) + end;
        }
        return free;
    }
}
