package cn.guijian.report.annotate.xls;

import cn.guijian.model.Level;
import cn.guijian.report.annotate.mark.LevelFills;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.usermodel.HSSFPalette;

/** The nearest colours of a .xls palette, a different one for each level: two may be nearest to the same. */
final class XlsColours {
    private static final String ORANGE = "FFA832";

    private final HSSFPalette palette;
    private final Map<String, Short> known = new HashMap<>();

    XlsColours(HSSFPalette palette) {
        this.palette = palette;
        Set<String> taken = new HashSet<>();
        for (Level level : Level.values()) {
            short index = nearest(wanted(level), taken);
            taken.add(Arrays.toString(palette.getColor(index).getTriplet()));
            known.put(LevelFills.fill(level), index);
        }
    }

    /** Index of the colour for an RGB in hexadecimal. */
    short of(String rgb) {
        return known.computeIfAbsent(rgb, r -> nearest(r, Set.of()));
    }

    /** The palettes have no light orange, and to ours some pink is the nearest: there a full orange is looked for. */
    private static String wanted(Level level) {
        return level == Level.ORANGE ? ORANGE : LevelFills.fill(level);
    }

    private short nearest(String rgb, Set<String> taken) {
        byte[] wanted = HexFormat.of().parseHex(rgb);
        int first = PaletteRecord.FIRST_COLOR_INDEX;
        return (short) IntStream.range(first, first + PaletteRecord.STANDARD_PALETTE_SIZE)
                .filter(i -> !taken.contains(Arrays.toString(palette.getColor(i).getTriplet())))
                .boxed()
                .min(Comparator.comparingInt(
                        i -> distance(wanted, palette.getColor(i).getTriplet())))
                .orElseThrow()
                .intValue();
    }

    private static int distance(byte[] wanted, short[] colour) {
        return IntStream.range(0, wanted.length)
                .map(i -> Math.abs((wanted[i] & 0xFF) - colour[i]))
                .sum();
    }
}
