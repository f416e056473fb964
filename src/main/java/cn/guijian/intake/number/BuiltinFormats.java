package cn.guijian.intake.number;

import java.util.Map;

/** The number formats that a file names by id alone, the Chinese date formats among them, which POI does not know. */
public final class BuiltinFormats {
    private static final String DATE = "yyyy/m/d";
    private static final String TIME = "h:mm:ss";
    private static final Map<Integer, String> NUMBERS = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(37, "#,##0;-#,##0"),
            Map.entry(38, "#,##0;-#,##0"),
            Map.entry(39, "#,##0.00;-#,##0.00"),
            Map.entry(40, "#,##0.00;-#,##0.00"),
            Map.entry(41, "#,##0"),
            Map.entry(42, "#,##0"),
            Map.entry(43, "#,##0.00"),
            Map.entry(44, "#,##0.00"),
            Map.entry(48, "0.0E+0"),
            Map.entry(49, "@"));

    private BuiltinFormats() {}

    /** The code of a built-in id; {@code General} for an id that is none. */
    public static String code(int id) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return DATE;
        }
        if (id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47) {
            return TIME;
        }
        return NUMBERS.getOrDefault(id, "General");
    }
}
