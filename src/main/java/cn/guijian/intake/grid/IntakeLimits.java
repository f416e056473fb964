package cn.guijian.intake.grid;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What one file may cost. All counts are of what was really met while reading, never of what a header promises.
 *
 * @param fileBytes size of the file
 * @param unzippedBytes what all its parts unpack to
 * @param parts entries of the zip
 * @param sheets worksheets
 * @param rowsPerSheet rows a sheet delivers, empty formatted ones too
 * @param cells cells with content, over all sheets
 * @param textLength characters of one cell, as Excel has it
 * @param textTotal characters of all texts
 * @param time from opening to the last row
 * @param smallBytes an old binary workbook up to this size is read in the program's own process: too small to hurt it
 * @param processBytes heap of the process in which larger ones are read
 */
public record IntakeLimits(
        long fileBytes,
        long unzippedBytes,
        int parts,
        int sheets,
        int rowsPerSheet,
        int cells,
        int textLength,
        long textTotal,
        Duration time,
        long smallBytes,
        long processBytes) {

    /** The limits of a run in which nothing else was asked for. */
    public static IntakeLimits standard() {
        return new IntakeLimits(
                20L << 20,
                200L << 20,
                10_000,
                100,
                20_000,
                200_000,
                32_767,
                20_000_000,
                Duration.ofSeconds(30),
                1L << 20,
                512L << 20);
    }

    /** The limits as an argument of another process. */
    public String argument() {
        return LongStream.of(
                        fileBytes,
                        unzippedBytes,
                        parts,
                        sheets,
                        rowsPerSheet,
                        cells,
                        textLength,
                        textTotal,
                        time.toMillis(),
                        smallBytes,
                        processBytes)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /** Reads an {@link #argument}. */
    public static IntakeLimits of(String argument) {
        long[] values =
                Arrays.stream(argument.split(",")).mapToLong(Long::parseLong).toArray();
        return new IntakeLimits(
                values[0],
                values[1],
                (int) values[2],
                (int) values[3],
                (int) values[4],
                (int) values[5],
                (int) values[6],
                values[7],
                Duration.ofMillis(values[8]),
                values[9],
                values[10]);
    }
}
