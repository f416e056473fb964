package cn.guijian.damage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something odd in the place of a cell.
 *
 * @param inside attributes and content of the cell, as XML
 * @param number what a number cell may be read as then; empty when it must not be read as a number
 */
record CellDamage(String inside, Optional<String> number) {
    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"[^<>]*?(/>|>(?:(?!</c>).)*</c>)", Pattern.DOTALL);
    private static final List<CellDamage> ALL = List.of(
            text("一百二十"),
            text("12人左右"),
            text("1e999"),
            text("1,23,4"),
            text("=cmd|' /C calc'!A0"),
            text("&lt;script&gt;alert(1)&lt;/script&gt;"),
            text("'; DROP TABLE x; --"),
            text("{0} {1} ${env:HOME} %s %n"),
            text("\u202E\u0661\u0662\u0663"),
            text("&#xD83D;&#xDE00;"),
            text("长".repeat(32_000)),
            text("_x0000_"),
            new CellDamage(" t=\"inlineStr\"><is><t>１２３</t></is>", Optional.of("123")),
            new CellDamage(" t=\"str\"><v> 1,234 </v>", Optional.of("1234")),
            new CellDamage("><v>1E+300</v>", Optional.of("1" + "0".repeat(300))),
            new CellDamage("><v>-1</v>", Optional.of("-1")),
            new CellDamage("><v>4.2999999999999998</v>", Optional.of("4.3")),
            none("><v>NaN</v>"),
            none("><v>1e400</v>"),
            none("><v>0x1F</v>"),
            none(" t=\"e\"><v>#REF!</v>"),
            none(" t=\"e\"><v>#\u4E0D\u660E!</v>"),
            none(" t=\"b\"><v>1</v>"),
            none("><f>1/0</f>"),
            none("><f>" + "1+(".repeat(2000) + "1" + ")".repeat(2000) + "</f>"),
            new CellDamage("><f>[1]Sheet1!A1</f><v>7</v>", Optional.of("7")),
            none(""));

    static CellDamage any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static CellDamage text(String text) {
        return none(" t=\"str\"><v>" + text + "</v>");
    }

    private static CellDamage none(String inside) {
        return new CellDamage(inside, Optional.empty());
    }

    /** The workbook with this in one of its cells. */
    byte[] in(byte[] good, Random random) {
        return in(good, random, new ArrayList<>());
    }

    /** The same; tells part and address of the cell. */
    byte[] in(byte[] good, Random random, List<String> place) {
        List<Zip.Part> parts = new ArrayList<>(Zip.parts(good));
        List<Zip.Part> sheets = parts.stream()
                .filter(p -> p.name().startsWith("xl/worksheets/sheet"))
                .toList();
        Zip.Part sheet = sheets.get(random.nextInt(sheets.size()));
        String text = new String(sheet.content(), StandardCharsets.UTF_8);
        List<MatchResult> cells = CELL.matcher(text).results().toList();
        if (cells.isEmpty()) {
            return good;
        }
        MatchResult cell = cells.get(random.nextInt(cells.size()));
        String style = style(cell.group());
        String changed = "<c r=\"" + cell.group(1) + "\"" + style + (inside.isEmpty() ? ">" : inside) + "</c>";
        place.add(sheet.name());
        place.add(cell.group(1));
        String whole = text.substring(0, cell.start()) + changed + text.substring(cell.end());
        parts.set(parts.indexOf(sheet), new Zip.Part(sheet.name(), whole.getBytes(StandardCharsets.UTF_8)));
        return Zip.of(parts);
    }

    private static String style(String cell) {
        Matcher style = Pattern.compile(" s=\"[0-9]+\"").matcher(cell);
        return style.find() ? style.group() : "";
    }
}
