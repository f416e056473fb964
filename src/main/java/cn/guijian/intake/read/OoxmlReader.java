package cn.guijian.intake.read;

import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.Gaps;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import cn.guijian.office.BadPackage;
import cn.guijian.office.PackageParts;
import cn.guijian.office.PartHandler;
import cn.guijian.office.Relationships;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads .xlsx and .xlsm part by part, in bounded memory. Own code down to the zip: POI's package layer costs 0.2 s at
 * every start and hides which part is missing.
 */
final class OoxmlReader {
    private static final Set<String> WITHOUT_CELLS =
            Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");

    private final PackageParts parts;
    private final Budget budget;

    private OoxmlReader(PackageParts parts, Budget budget) {
        this.parts = parts;
        this.budget = budget;
    }

    static RawWorkbook read(byte[] zip, Budget budget) {
        try {
            PackageParts parts = PackageParts.open(zip, budget);
            return new OoxmlReader(parts, budget).read(ZipKind.mainPart(parts));
        } catch (BadPackage e) {
            throw refused(e);
        }
    }

    private static Refused refused(BadPackage e) {
        return switch (e.flaw()) {
            case ENCRYPTED -> Refused.unreadable("encrypted");
            case DOCTYPE -> Refused.unreadable("doctype");
            case TWICE -> Refused.damaged("part.twice", e.detail());
            case CHECKSUM -> Refused.damaged("checksum", e.detail());
            case NO_XML -> Refused.damaged("xml", e.detail());
            case DEPTH -> Refused.tooLarge("depth", e.detail());
            case ATTRIBUTES -> Refused.tooLarge("attributes", e.detail());
            case NAMESPACES -> Refused.tooLarge("namespaces", e.detail());
            case SILENCE -> Refused.tooLarge("silence", e.detail());
            case NO_ZIP, LARGE, ODD -> Refused.damaged("zip");
        };
    }

    /** The workbook whose main part is {@code main}. */
    private RawWorkbook read(String main) {
        WorkbookPart workbook = new WorkbookPart(budget);
        required(main, workbook);
        Relationships related = Relationships.of(main, parts);
        SharedStrings strings = new SharedStrings(budget);
        optional(related, "sharedStrings", strings);
        CellStyles styles = new CellStyles(workbook.date1904(), budget);
        optional(related, "styles", styles);
        List<String> empty = new ArrayList<>();
        List<RawSheet> sheets = new ArrayList<>();
        for (WorkbookPart.Sheet sheet : workbook.sheets()) {
            Optional<Relationships.Target> target = related.byId(sheet.relationship());
            if (target.isEmpty()) {
                empty.add(sheet.name());
            } else if (!WITHOUT_CELLS.contains(target.get().kind())) {
                SheetPart part = new SheetPart(sheet.name(), strings, styles, budget);
                if (!parts.parse(target.get().part(), part)) {
                    throw Refused.damaged("sheet", sheet.name());
                }
                sheets.add(part.sheet(sheet.hidden()));
            }
        }
        if (sheets.isEmpty()) {
            throw empty.isEmpty() ? Refused.unreadable("no.sheet") : Refused.damaged("sheet", empty.get(0));
        }
        return new RawWorkbook(sheets, new Gaps(empty, styles.areMissed(), strings.areMissed()));
    }

    /** A part that other programs do without. */
    private void optional(Relationships related, String kind, PartHandler handler) {
        related.byKind(kind).ifPresent(part -> parts.parse(part, handler));
    }

    private void required(String part, PartHandler handler) {
        if (!parts.parse(part, handler)) {
            throw Refused.damaged("part", part);
        }
    }
}
