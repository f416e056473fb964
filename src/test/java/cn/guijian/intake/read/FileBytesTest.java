package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestForm;
import cn.guijian.intake.TestIntake;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.RawSheet;
import cn.guijian.intake.grid.RawWorkbook;
import cn.guijian.intake.grid.Refused;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a path to bytes to a grid: each step refuses with its own reason. */
final class FileBytesTest {
    @TempDir
    private Path folder;

    private static IntakeLimits limits(long fileBytes) {
        IntakeLimits standard = IntakeLimits.standard();
        return TestIntake.limits(fileBytes, standard.time(), standard.modelBytes());
    }

    private static void refused(ThrowingCallable call, String... details) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.trouble().details()).startsWith(details));
    }

    @Test
    void readsUpToTheLimit() throws IOException {
        Path file = Files.write(folder.resolve("柞水 季报.xlsx"), new byte[1 << 20]);
        assertThat(FileBytes.read(file, limits(1 << 20))).hasSize(1 << 20);
        assertThat(FileBytes.size(file)).isEqualTo(1 << 20);
        refused(() -> FileBytes.read(file, limits((1 << 20) - 1)), "文件过大", "最多 0 MB");
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write(1);
        }
        refused(() -> FileBytes.read(file, limits(1 << 20)), "文件过大", "最多 1 MB");
        assertThat(FileBytes.read(file, limits(Long.MAX_VALUE))).hasSize((1 << 20) + 1);
    }

    @Test
    void holdsBytesAtHandAgainstTheSameLimit() {
        assertThatCode(() -> FileBytes.check(new byte[1 << 20], limits(1 << 20)))
                .doesNotThrowAnyException();
        refused(() -> FileBytes.check(new byte[(1 << 20) + 1], limits(1 << 20)), "文件过大", "最多 1 MB");
    }

    @Test
    void saysWhyThereIsNothingToRead() throws IOException {
        Path gone = folder.resolve("没有.xlsx");
        refused(() -> FileBytes.read(gone, IntakeLimits.standard()), "找不到这个文件");
        assertThat(FileBytes.size(gone)).isZero();
        refused(() -> FileBytes.read(folder, IntakeLimits.standard()), "这不是一个普通文件");
    }

    @Test
    void saysWhatMayNotBeOpened() throws IOException {
        Path file = Files.write(folder.resolve("锁.xlsx"), new byte[1]);
        Path inner = Files.createDirectory(folder.resolve("锁"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(file)) { // the administrator may read everything
            assertThat(FileBytes.read(file, IntakeLimits.standard())).hasSize(1);
            refused(() -> FileBytes.read(inner, IntakeLimits.standard()), "这不是一个普通文件");
        } else {
            refused(() -> FileBytes.read(file, IntakeLimits.standard()), "没有权限打开这个文件");
            refused(() -> FileBytes.read(inner, IntakeLimits.standard()), "没有权限打开这个文件");
        }
    }

    @Test
    void readsByKind() {
        Budget budget = new Budget(limits(20 << 20));
        RawWorkbook xlsx = new WorkbookReader(budget).read(TestForm.xlsx(w -> {}));
        RawWorkbook xls = new WorkbookReader(new Budget(IntakeLimits.standard())).read(TestForm.xls(w -> {}));
        assertThat(xlsx.sheets()).extracting(RawSheet::name).containsExactly("封面", "主要指标", "重点任务", "基础数据");
        assertThat(xls.sheets()).extracting(RawSheet::name).containsExactly("封面", "主要指标", "重点任务", "基础数据");
        refused(
                () -> new WorkbookReader(new Budget(IntakeLimits.standard())).read(new byte[0]),
                Refused.unreadable("empty").trouble().details().toArray(String[]::new));
    }

    @Test
    void whateverPoiThrowsMeansADamagedFile() {
        assertThat(Poi.<String>call(() -> "数")).isEqualTo("数");
        refused(() -> call(new EncryptedDocumentException("x")), details(Refused.unreadable("encrypted")));
        refused(() -> call(new OldExcelFormatException("x")), details(Refused.unreadable("old.excel")));
        refused(() -> call(new OutOfMemoryError("x")), details(Refused.unreadable("memory")));
        for (Throwable thrown : new Throwable[] {
            new IOException("x"),
            new ClassCastException("x"),
            new ArrayIndexOutOfBoundsException(3),
            new StackOverflowError()
        }) {
            refused(() -> call(thrown), details(Refused.damaged("ole2")));
        }
    }

    private static String[] details(Refused refused) {
        return refused.trouble().details().toArray(String[]::new);
    }

    private static void call(Throwable thrown) {
        Poi.call(() -> {
            if (thrown instanceof IOException e) {
                throw e;
            }
            if (thrown instanceof Error e) {
                throw e;
            }
            throw (RuntimeException) thrown;
        });
    }
}
