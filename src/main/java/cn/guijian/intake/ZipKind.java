package cn.guijian.intake;

/** Finds the workbook in a zip, or says what else the zip is. */
final class ZipKind {
    private ZipKind() {}

    /** The workbook's main part. */
    static String mainPart(ZipParts parts, Budget budget) {
        String main = Relationships.of("", parts, budget)
                .byKind("officeDocument")
                .orElseThrow(() -> Refused.unreadable(key(parts)));
        if (main.endsWith(".bin")) {
            throw Refused.unreadable("xlsb");
        }
        if (main.startsWith("word/")) {
            throw Refused.unreadable("document");
        }
        if (main.startsWith("ppt/")) {
            throw Refused.unreadable("document");
        }
        return main;
    }

    private static String key(ZipParts parts) {
        if (parts.has("content.xml") && parts.has("META-INF/manifest.xml")) {
            return "ods";
        }
        return parts.names().stream().anyMatch(name -> name.matches(".*\\.(xlsx|xlsm|xls)"))
                ? "zip.of.workbooks"
                : "zip";
    }
}
