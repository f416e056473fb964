package cn.guijian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.Search;
import cn.guijian.model.form.Intake;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages a good workbook many times over; whatever comes of it, reading ends with an outcome. */
@Timeout(120)
final class DamagedFilesTest {
    private static final int TIMES = Search.times(100, 2_500);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void readsOrRefusesPackagesWithDamagedBytes(int part) {
        byte[] good = TestForm.xlsx(w -> {});
        Random random = Search.random("packages " + part);
        for (int i = 0; i < TIMES; i++) {
            assertOutcome(damaged(good, random));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void readsOrRefusesOldBinariesWithDamagedBytes(int part) {
        byte[] good = TestForm.xls(w -> {});
        Random random = Search.random("binaries " + part);
        for (int i = 0; i < TIMES; i++) {
            assertOutcome(damaged(good, random));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void readsOrRefusesPackagesWithDamagedParts(int part) {
        Map<String, String> good = TestZip.texts(TestForm.xlsx(w -> {}));
        List<String> names = new ArrayList<>(good.keySet());
        Random random = Search.random("parts " + part);
        for (int i = 0; i < TIMES; i++) {
            String name = names.get(random.nextInt(names.size()));
            String before = good.getOrDefault(name, "");
            byte[] bytes = damaged(before.getBytes(StandardCharsets.UTF_8), random);
            good.put(name, new String(bytes, StandardCharsets.UTF_8));
            assertOutcome(TestZip.zip(good));
            good.put(name, before);
        }
    }

    private void assertOutcome(byte[] bytes) {
        Intake intake = TestIntake.read(folder, bytes);

        assertThat(intake instanceof Intake.Read || !TestIntake.troubles(intake).isEmpty())
                .as(Search.at())
                .isTrue();
    }

    /** Some bytes changed, a stretch left out, doubled or zeroed, or the end cut off. */
    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int from = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(60), bytes.length - from);
        switch (random.nextInt(6)) {
            case 0 -> bytes[from] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[from] = (byte) random.nextInt(256);
            case 2 -> Arrays.fill(bytes, from, from + length, (byte) 0);
            case 3 -> Arrays.fill(bytes, from, from + length, (byte) 0xFF);
            case 4 -> bytes = Arrays.copyOf(bytes, from);
            default -> System.arraycopy(good, from, bytes, random.nextInt(bytes.length - length + 1), length);
        }
        return bytes;
    }
}
