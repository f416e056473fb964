package cn.guijian.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guijian.intake.TestForm;
import cn.guijian.intake.TestIntake;
import cn.guijian.intake.grid.Budget;
import cn.guijian.intake.grid.IntakeLimits;
import cn.guijian.intake.grid.Refused;
import cn.guijian.model.Intake;
import cn.guijian.model.Trouble;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is not small is read elsewhere: with the same outcome, and without harm where there is none. */
@Timeout(120)
final class SeparateProcessTest {
    @TempDir
    private Path folder;

    /** A process that never comes to its end. */
    public static final class Looping {
        private Looping() {}

        public static void main(String[] arguments) {
            for (long i = 0; i >= 0; i += 2) {
                Thread.onSpinWait();
            }
        }
    }

    /** A process that takes memory until there is none. */
    public static final class Greedy {
        private Greedy() {}

        public static void main(String[] arguments) {
            List<byte[]> all = new ArrayList<>();
            Stream.generate(() -> new byte[1 << 20]).forEach(all::add);
        }
    }

    /** A process that ends before it has told anything. */
    public static final class Mute {
        private Mute() {}

        public static void main(String[] arguments) {}
    }

    @Test
    void readsTheSameInAProcessOfItsOwn() {
        Consumer<Workbook> odd = w -> {
            TestForm.cell(w, "主要指标", "E2").setCellValue("１２万");
            TestForm.cell(w, "主要指标", "F2").setCellErrorValue((byte) 7);
            TestForm.cell(w, "主要指标", "G2").setCellValue(true);
            TestForm.cell(w, "主要指标", "H4").setCellFormula("1+1");
            TestForm.cell(w, "主要指标", "I4").setCellValue("\uD83D");
        };
        byte[] bytes = TestForm.xls(odd);

        assertThat(TestIntake.read(folder, bytes, limits(0, 512, Duration.ofSeconds(60))))
                .isEqualTo(TestIntake.read(folder, bytes))
                .isInstanceOf(Intake.Read.class);
    }

    @Test
    void refusesTheSameInAProcessOfItsOwn() {
        byte[] bytes = TestForm.xls(w -> rows(w, 20_001));

        assertThat(TestIntake.read(folder, bytes, limits(0, 512, Duration.ofSeconds(60))))
                .isEqualTo(TestIntake.read(folder, bytes))
                .isInstanceOf(Intake.Unread.class);
    }

    @Test
    void endsAProcessThatRunsOutOfMemory() {
        assertThat(TestIntake.troubles(TestIntake.read(folder, large(), limits(1, 8, Duration.ofSeconds(60)))))
                .containsExactly(Trouble.ofFile(Trouble.Type.FILE_TOO_LARGE, "读取所需的内存过多", "最多 8 MB"));
    }

    @Test
    void endsAProcessThatOutlivesItsTime() {
        long start = System.nanoTime();

        assertThat(refusal(Looping.class, Duration.ofSeconds(2)))
                .isEqualTo(Trouble.ofFile(Trouble.Type.FILE_TOO_LARGE, "读取时间过长", "最多 2 秒"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .filter(child -> child.info().commandLine().orElse("").contains(Looping.class.getName())))
                .isEmpty();
    }

    @Test
    void saysWhyOfEveryProcessThatFails() {
        assertThat(refusal(Greedy.class, Duration.ofSeconds(60)).details())
                .first()
                .isEqualTo("读取所需的内存过多");
        assertThat(refusal(Mute.class, Duration.ofSeconds(60)).details())
                .containsExactly("文件较大，要另起一个进程读取，但该进程没有完成", "请用 WPS 或 Excel 打开，另存为 .xlsx 后重新报送；可能：临时文件夹不可写，或内存不足");
    }

    @Test
    void leavesNoTemporaryFile() {
        refusal(Mute.class, Duration.ofSeconds(60));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsWhatItReadOrWhyItCouldNot() throws IOException {
        IntakeLimits limits = limits(0, 512, Duration.ofSeconds(60));
        byte[] bytes = TestForm.xls(w -> {});
        assertThat(GridFile.read(new ByteArrayInputStream(told(bytes, limits))))
                .isEqualTo(new OleReader(new Budget(limits), true).read(bytes));
        byte[] torn = Arrays.copyOf(bytes, 700);
        byte[] told = told(torn, limits);
        assertThatThrownBy(() -> GridFile.read(new ByteArrayInputStream(told)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.trouble())
                                .isEqualTo(Refused.damaged("ole2").trouble()));
    }

    private static byte[] told(byte[] bytes, IntakeLimits limits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SeparateReading.read(new ByteArrayInputStream(bytes), out, limits);
        return out.toByteArray();
    }

    /** Nobody is left to end it when the program that started it was killed. */
    @Test
    void endsItselfWhenItsTimeIsOver() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SeparateReading.class.getName(),
                        limits(0, 32, Duration.ofSeconds(1)).argument())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void saysThatNoFileCanBePassed() {
        assertThatThrownBy(() -> new SeparateProcess(
                                limits(0, 32, Duration.ofSeconds(60)), Mute.class.getName(), folder.resolve("没有"))
                        .read(new byte[] {1}))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.trouble())
                                .isEqualTo(Refused.unreadable("process").trouble()));
    }

    /** Who is told to stop stops, and stays told. */
    @Test
    void stopsWhenItIsInterrupted() {
        Thread.currentThread().interrupt();
        long start = System.nanoTime();
        assertThat(refusal(Looping.class, Duration.ofSeconds(60)))
                .isEqualTo(Refused.unreadable("process").trouble());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(50));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void passesOnEveryLimit() {
        IntakeLimits limits = limits(5, 64, Duration.ofMillis(1234));

        assertThat(IntakeLimits.of(limits.argument())).isEqualTo(limits);
    }

    private Trouble refusal(Class<?> program, Duration time) {
        List<Trouble> troubles = new ArrayList<>();
        assertThatThrownBy(
                        () -> new SeparateProcess(limits(0, 32, time), program.getName(), folder).read(new byte[] {1}))
                .isInstanceOfSatisfying(Refused.class, refused -> troubles.add(refused.trouble()));
        return troubles.get(0);
    }

    /** As many cells as may be, and far more bytes than the small process can hold as objects. */
    private static byte[] large() {
        return TestForm.xls(w -> {
            Sheet sheet = w.createSheet("附表");
            IntStream.range(0, 8_000).forEach(r -> {
                Row row = sheet.createRow(r);
                IntStream.range(0, 20).forEach(c -> row.createCell(c).setCellValue(r + c / 7.0));
            });
        });
    }

    private static void rows(Workbook workbook, int count) {
        Sheet sheet = workbook.createSheet("附表");
        IntStream.range(0, count).forEach(sheet::createRow);
    }

    private static IntakeLimits limits(long smallBytes, int megabytes, Duration time) {
        return TestIntake.limits(IntakeLimits.standard().fileBytes(), time, smallBytes, (long) megabytes << 20);
    }
}
