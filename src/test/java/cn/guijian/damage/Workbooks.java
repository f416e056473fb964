package cn.guijian.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A good workbook in both formats. */
public record Workbooks(byte[] xlsx, byte[] xls) {
    /** One of the committed samples, and a .xls that LibreOffice saved. */
    public static Workbooks sample(String name) {
        try {
            return new Workbooks(
                    Files.readAllBytes(Path.of("sample-submissions", "shangluo-hr-2021", "2023Q4", name)),
                    Files.readAllBytes(Path.of("src", "test", "resources", "annotate", "libreoffice.xls")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
