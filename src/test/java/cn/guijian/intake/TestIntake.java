package cn.guijian.intake;

import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.model.form.Intake;
import cn.guijian.model.form.Submission;
import cn.guijian.model.form.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Reads bytes as a file named as counties name theirs. */
public final class TestIntake {
    private TestIntake() {}

    /** The standard limits but for what is given. */
    public static IntakeLimits limits(long fileBytes, Duration time, long modelBytes) {
        IntakeLimits standard = IntakeLimits.standard();
        return new IntakeLimits(
                fileBytes,
                standard.unzippedBytes(),
                standard.parts(),
                standard.sheets(),
                standard.rowsPerSheet(),
                standard.cells(),
                standard.textLength(),
                standard.textTotal(),
                time,
                modelBytes);
    }

    public static Intake read(Path folder, byte[] bytes) {
        return read(folder, bytes, IntakeLimits.standard());
    }

    public static Intake read(Path folder, byte[] bytes, IntakeLimits limits) {
        try {
            Path file = Files.write(folder.resolve("洛南县 2023年 四季度（报送）.xlsx"), bytes);
            return new SubmissionReader(TestCatalog.SMALL, limits).read(file, "洛南县.xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Submission submission(Path folder, byte[] bytes) {
        Intake intake = read(folder, bytes);
        if (intake instanceof Intake.Read read) {
            return read.submission();
        }
        throw new AssertionError("not read: " + intake);
    }

    public static List<Trouble> troubles(Intake intake) {
        return intake instanceof Intake.Unread unread
                ? unread.troubles()
                : ((Intake.Read) intake).submission().troubles();
    }
}
