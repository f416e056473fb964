package cn.guijian.intake.grid;

import java.time.Duration;

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
 * @param modelBytes heap that a library's model of an old binary workbook may take, reckoned before it is made
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
        long modelBytes) {

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
                64L << 20);
    }
}
