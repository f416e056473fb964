package cn.guijian.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads .xlsx and .xlsm part by part, in bounded memory. Own code down to the zip: POI's package layer costs 0.2 s at
 * every start and hides which part is missing.
 */
final class OoxmlReader {
    private static final Set<String> WITHOUT_CELLS =
            Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");

    private final ZipParts parts;
    private final Budget budget;

    OoxmlReader(ZipParts parts, Budget budget) {
        this.parts = parts;
        this.budget = budget;
    }

    /** The workbook whose main part is {@code main}. */
    RawWorkbook read(String main) {
        WorkbookPart workbook = new WorkbookPart(budget);
        required(main, workbook);
        Relationships related = Relationships.of(main, parts, budget);
        SharedStrings strings = new SharedStrings(budget);
        optional(related, "sharedStrings", strings);
        Styles styles = new Styles(workbook.date1904(), budget);
        optional(related, "styles", styles);
        List<RawSheet> sheets = new ArrayList<>();
        for (WorkbookPart.Sheet sheet : workbook.sheets()) {
            Relationships.Target target =
                    related.byId(sheet.relationship()).orElseThrow(() -> Refused.damaged("sheet", sheet.name()));
            if (!WITHOUT_CELLS.contains(target.kind())) {
                SheetPart part = new SheetPart(sheet.name(), strings, styles, budget);
                if (!parts.parse(target.part(), part)) {
                    throw Refused.damaged("sheet", sheet.name());
                }
                sheets.add(new RawSheet(sheet.name(), sheet.hidden(), part.rows()));
            }
        }
        if (sheets.isEmpty()) {
            throw Refused.unreadable("no.sheet");
        }
        return new RawWorkbook(sheets);
    }

    private void optional(Relationships related, String kind, PartHandler handler) {
        related.byKind(kind).ifPresent(part -> required(part, handler));
    }

    private void required(String part, PartHandler handler) {
        if (!parts.parse(part, handler)) {
            throw Refused.damaged("part", part);
        }
    }
}
