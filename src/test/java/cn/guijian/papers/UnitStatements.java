package cn.guijian.papers;

import cn.guijian.papers.Printed.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the printings of a paper to one unit state. */
final class UnitStatements {
    private static final List<String> STATUSES = List.of("退回修改", "需说明", "无法读取", "通过");
    private static final List<String> WARNED = List.of("完成值", "应达值", "目标", "差距", "完成率");
    private static final int CELLS = 6;
    /** What stands below a question of the answer to it. */
    private static final String REPLY = " (未采信的原因|我局决定|如属实，|答复前|请于|请尽快|逾期|问题编号).*";

    private UnitStatements() {}

    static Statements ofWord(Printed letter) {
        Statements all = new Statements();
        List<String> lines = letter.lines();
        int title = lines.get(0).startsWith("商人社函") ? 1 : 0;
        all.say("title", lines.get(title).replace(" ", ""));
        all.say("addressee", lines.get(title + 1));
        sentences(all, lines);
        lines.stream()
                .filter(line -> line.matches("（[一二三四五六七八九十]）.*") || line.matches("请按上述.*|本期没有须.*|以上情况供.*"))
                .forEach(line -> demand(all, line.replaceFirst("^（.）", "")));
        letter.grids("等级").forEach(grid -> warnings(all, grid, row -> row.get("指标"), "等级"));
        for (Named<String> row : letter.rows("级别", "如何改正")) {
            String message = row.get("问题").replaceFirst(REPLY, "");
            all.say("fault", message);
            all.say("fault advice " + message, row.get("如何改正"));
            all.say("fault class " + message, row.get("级别").replaceFirst(" .*", ""));
            all.say("fault cells " + message, cells(Stream.of(row.get("单元格").split(" "))));
        }
        return all;
    }

    static Statements ofPage(Printed page) {
        Statements all = new Statements();
        List<String> lines = page.lines();
        all.say("title", lines.get(0));
        all.say("addressee", lines.get(2));
        onScreen(all, page);
        return all;
    }

    /** A page, or the part of one that the local page shows. */
    static Statements onScreen(Statements all, Printed page) {
        sentences(all, page.lines());
        page.lines().stream()
                .filter(line -> line.matches("[^。]{4,16}。(将预警|对照差距|将剩余|对\\d+个|请于|请尽快).*|请按上述.*|本期没有须.*|以上情况供.*"))
                .forEach(line -> demand(all, line));
        Grid box = page.grids("数据审核").get(0);
        for (List<String> row : box.rows()) {
            verdict(all, row.get(0), row.get(1), row.get(2));
        }
        page.grids("等级").forEach(grid -> warnings(all, grid, row -> name(row.get("指标")), "等级"));
        for (Named<String> row : page.rows("属性", "条款")) {
            String code = row.get("代码").replaceFirst(" .*", "");
            WARNED.stream()
                    .filter(head -> !head.equals("差距"))
                    .forEach(head -> all.figure(code + " " + head, row.get(head)));
            all.word(code + " 结论", row.get("结论"));
        }
        return all;
    }

    /** The faults of a page are laid out in rows of places. */
    static void faults(Statements all, Printed page) {
        for (Grid grid : page.grids("单元格内容")) {
            String message = "";
            String fault = "";
            List<String> places = new ArrayList<>();
            for (List<String> row : grid.rows().subList(1, grid.rows().size())) {
                if (row.size() == grid.heads().size()) {
                    message = row.get(4).replaceFirst(" 依据：.*", "");
                    places = new ArrayList<>();
                    fault = row.get(row.size() - 1).startsWith("不要求答复") ? "note" : "fault";
                    all.say(fault, message);
                    all.say(fault + " advice " + message, row.get(6));
                }
                if (row.size() == 3 || row.size() == grid.heads().size()) {
                    places.add(cell(row.get(row.size() == 3 ? 0 : 1)));
                    all.all()
                            .put(fault + " cells " + message, new java.util.TreeSet<>(List.of(cells(places.stream()))));
                }
            }
        }
    }

    static Statements ofList(Printed list) {
        Statements all = new Statements();
        all.faults(list.lines().get(1));
        all.grades(list.lines().get(1));
        Stream.of(list.lines().get(1).split("　| (?=数据审核：|进度评价：|整改期限：)"))
                .filter(part -> part.matches("(数据审核|进度评价|整改期限)：.*"))
                .map(part -> part.split("[：，]", 3))
                .forEach(part -> verdict(all, part[0], part[1], part[2]));
        for (Named<String> row : list.rows("级别", "状态")) {
            String message = row.get("问题");
            if (!message.endsWith("引起，随之消除") && row.get("级别").endsWith("性")) {
                String fault = row.get("级别").startsWith("提示性") ? "note" : "fault";
                all.say(fault, message);
                all.say(fault + " advice " + message, row.get("如何改正"));
                all.say(fault + " class " + message, row.get("级别"));
                all.say(
                        fault + " cells " + message,
                        cells(Stream.of(row.get("单元格").split(" "))));
            }
        }
        return all;
    }

    static Statements ofConsole(List<String> console) {
        Statements all = new Statements();
        List<String> lines = console.stream().map(Printed::line).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.matches("(数据审核|进度评价|整改期限)：.*")) {
                String[] parts = line.split("[：，]", 3);
                verdict(all, parts[0], parts[1], parts[2]);
                all.faults(line);
                all.grades(line);
            } else if (line.matches("(强制性|核实性|提示性) R\\d{4} .*")
                    && i + 1 < lines.size()
                    && lines.get(i + 1).startsWith("如何改正：")) {
                all.say("faults", line.substring(0, 3));
                all.say("fault advice on console", lines.get(i + 1));
            }
        }
        return all;
    }

    private static void sentences(Statements all, List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("你单位报送的") || line.startsWith("收到你单位") || line.startsWith("列入填报范围")) {
                all.say("sentence " + line.substring(0, 4), line);
            }
            if (!line.startsWith("各")) {
                all.faults(line);
                all.grades(line);
            }
            if (line.startsWith("你单位报送的")) {
                String verdict = line.replaceFirst(".*收悉。", "").replaceFirst("数据质量方面.*", "");
                all.say("verdict 数据审核", verdict.contains("退回修改") ? "退回修改" : verdict.contains("有待说明") ? "需说明" : "通过");
            }
            if (line.matches("(红|橙|黄)色预警.*|对照上次的审核.*|核验码.*")) {
                all.say("warned " + line.charAt(0), line);
            }
        }
    }

    private static void verdict(Statements all, String of, String word, String detail) {
        all.say("verdict " + of, word);
        all.faults(detail);
        all.grades(detail);
        if (of.equals("整改期限")) {
            demand(all, detail);
        }
        if (of.equals("数据审核") && !STATUSES.contains(word)) {
            throw new AssertionError("no status: " + word);
        }
    }

    private static void demand(Statements all, String text) {
        all.say("demand " + text.substring(0, 5), text);
        if (text.matches(".*于\\d+年\\d+月\\d+日前.*")) {
            all.say("verdict 整改期限", text.replaceFirst(".*于(\\d+年\\d+月\\d+日)前.*", "$1"));
        }
    }

    private static void warnings(Statements all, Grid grid, Function<Named<String>, String> name, String verdict) {
        for (Named<String> row : grid.byHead()) {
            if (row.names().size() == grid.heads().size()) {
                all.say("warning", name.apply(row));
                WARNED.forEach(head -> all.figure("warning " + name.apply(row) + " " + head, row.get(head)));
                all.word("warning " + name.apply(row) + " " + verdict, row.get(verdict));
            }
        }
    }

    /** Without code and attribute. */
    private static String name(String coded) {
        return coded.replaceFirst("^[A-Z]\\d+ ", "").replaceFirst(" (约束性|预期性|未标注)$", "");
    }

    private static String cell(String place) {
        return place.contains("!") ? place.substring(place.indexOf('!') + 1) : place.equals("整份报表") ? "—" : "整张表";
    }

    private static String cells(Stream<String> cells) {
        return String.join(
                " ",
                cells.filter(cell -> !cell.isEmpty() && !cell.matches("等\\d+处"))
                        .limit(CELLS)
                        .toList());
    }
}
