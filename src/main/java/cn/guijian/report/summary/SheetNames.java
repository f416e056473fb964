package cn.guijian.report.summary;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.paper.IndicatorSheet;
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
    static final String OVERVIEW = text("print.sheet.overview");
    static final String MATRIX = text("print.sheet.matrix");
    static final String FIGURES = text("print.sheet.figures");
    static final String EVALUATION = text("print.sheet.evaluation");
    static final String MID_TERM = text("print.sheet.mid-term");
    static final String FINDINGS = text("print.sheet.findings");
    /** Where no indicator has a sheet. */
    static final SheetNames NONE = new SheetNames(List.of());

    private static final int LONGEST = 31;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of(OVERVIEW, MATRIX, FIGURES, EVALUATION, MID_TERM, FINDINGS));

    SheetNames(List<IndicatorSheet> charted) {
        charted.forEach(
                indicator -> names.put(indicator.code(), free(legal(indicator.code() + " " + indicator.name()))));
    }

    /** The sheet of an indicator, where it has one. */
    Optional<String> of(String code) {
        return Optional.ofNullable(names.get(code));
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
