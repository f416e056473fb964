package cn.guijian.intake.read;

import cn.guijian.intake.grid.Refused;
import cn.guijian.office.PackageParts;
import cn.guijian.office.Relationships;

/** Finds the workbook in a zip, or says what else the zip is. */
final class ZipKind {
    private ZipKind() {}

    /** The workbook's main part. */
    static String mainPart(PackageParts parts) {
        String main = Relationships.of("", parts).byKind("officeDocument").orElseThrow(() -> without(parts));
        if (main.endsWith(".bin")) {
            throw Refused.unreadable("xlsb");
        }
        if (main.startsWith("word/") || main.startsWith("ppt/")) {
            throw Refused.unreadable("document");
        }
        return main;
    }

    private static Refused without(PackageParts parts) {
        if (parts.has("xl/workbook.xml")) {
            return Refused.damaged("part", "_rels/.rels");
        }
        if (parts.has("content.xml") && parts.has("META-INF/manifest.xml")) {
            return Refused.unreadable("ods");
        }
        boolean workbooks = parts.names().stream().anyMatch(name -> name.matches(".*\\.(xlsx|xlsm|xls|et)"));
        return Refused.unreadable(workbooks ? "zip.of.workbooks" : "zip");
    }
}
