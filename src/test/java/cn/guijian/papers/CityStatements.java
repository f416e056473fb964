package cn.guijian.papers;

import cn.guijian.papers.Printed.Grid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What the printings of a quarter state: the circular, the overview, the workbook, the console. */
final class CityStatements {
    private static final Pattern SENTENCE =
            Pattern.compile("^(应报单位|各单位合计|另有\\d+个文件|本期没有可供|全市\\d+项指标|按时报送、|按比率类|按指标衡|逾期未更正|有往期数据|季度序时|规划目标值|红为严重).*");
    private static final List<String> COUNTS = List.of("数据审核", "强制性", "核实性", "提示性", "红 严重滞后", "橙 滞后", "黄 略慢");
    private static final List<String> FIGURES = List.of("完成值", "应达值", "目标", "完成率");

    private CityStatements() {}

    /** @param codes of the indicators by their names */
    static Statements ofWord(Printed letter, Named<String> codes) {
        Statements all = new Statements();
        sentences(all, letter.lines());
        units(all, letter.rows("数据审核", "备注"));
        for (Named<String> row : letter.rows("应达值", "结论")) {
            city(all, codes.get(row.get("指标")), row);
        }
        for (Named<String> row : letter.rows("应达值", "缺的单位")) {
            String of = "全市 " + codes.get(row.get("指标"));
            List.of("完成值", "应达值", "目标").forEach(head -> all.figure(of + " " + head, row.get(head)));
            all.say(of + " 结论", "数不全");
        }
        for (Named<String> row : letter.rows("评价结论", "完成率")) {
            evaluation(all, codes.get(row.get("指标")), row);
        }
        for (Named<String> row : letter.rows("期末预计", "预测")) {
            row.names().stream().filter(head -> head.matches("\\d{4}Q\\d")).forEach(period -> {
                if (!row.get(period).equals("—")) {
                    all.figure("course " + codes.get(row.get("指标")) + " " + period, row.get(period));
                }
            });
        }
        for (Named<String> row : letter.rows("差距率", "等级")) {
            String of = row.get("填报单位") + " " + codes.get(row.get("指标").replaceFirst("（[^（]*）$", ""));
            all.figure(of + " 完成值", row.get("完成值"));
            all.word(of + " 结论", row.get("等级"));
        }
        for (Named<String> row : letter.grids("指标").get(0).byHead()) {
            row.forEach((unit, spot) -> spot(all, unit, codes.get(row.get("指标")), spot));
        }
        return all;
    }

    static Statements ofIndex(String html, Printed page) {
        Statements all = new Statements();
        all.say("overview", page.lines().get(0));
        sentences(all, page.lines());
        units(all, page.rows("数据审核", "备注"));
        for (Named<String> row : page.rows("评价结论", "走势")) {
            city(all, code(row.get("指标")), row);
        }
        for (Grid matrix : page.grids("全市目标")) {
            for (Named<String> row : matrix.byHead()) {
                if (row.names().size() == matrix.heads().size()) {
                    row.forEach((unit, spot) -> spot(all, unit, code(row.get("指标")), spot));
                }
            }
        }
        Jsoup.parse(html).select("section.panel").forEach(panel -> panel(all, panel));
        return all;
    }

    static Statements ofWorkbook(Map<String, Printed> sheets) {
        Statements all = new Statements();
        Printed overview = sheets.getOrDefault("总览", new Printed(List.of()));
        all.say("overview", overview.lines().get(0));
        sentences(all, overview.lines());
        units(all, overview.rows("数据审核", "备注"));
        sheets.forEach((name, sheet) -> {
            if (name.equals("矩阵") || name.equals("数值")) {
                for (Named<String> row : sheet.rows("代码", "全市目标")) {
                    row.forEach((unit, text) -> spot(all, unit, row.get("代码"), text));
                }
            } else if (name.equals("评估")) {
                sheet.rows("代码", "评价结论").forEach(row -> evaluation(all, row.get("代码"), row));
            } else if (name.matches("[A-Z]\\d+ .*")) {
                indicator(all, code(name), sheet);
            }
        });
        return all;
    }

    static Statements ofConsole(List<String> console) {
        Statements all = new Statements();
        List<String> lines = console.stream().map(Printed::line).toList();
        all.say("overview", lines.get(0));
        sentences(all, lines);
        List<String> heads = List.of();
        for (String line : console) {
            // The sum has no word in the second column.
            List<String> cells = Arrays.asList(
                    line.strip().replaceFirst("^合计 {2,}", "合计   -   ").split("\\s{2,}"));
            if (cells.get(0).equals("填报单位")) {
                heads = cells;
            } else if (!heads.isEmpty() && cells.size() == heads.size()) {
                Named<String> row = new Named<>();
                for (int i = 0; i < heads.size(); i++) {
                    row.put(heads.get(i), cells.get(i));
                }
                units(all, List.of(row));
            }
        }
        return all;
    }

    private static void sentences(Statements all, List<String> lines) {
        for (String line : lines) {
            String bare = line.replaceFirst("^\\d+\\. ", "");
            if (SENTENCE.matcher(bare).matches()) {
                all.say("sentence " + bare.substring(0, 4), bare);
            }
        }
    }

    private static void units(Statements all, List<Named<String>> rows) {
        for (Named<String> row : rows) {
            String unit = row.get("填报单位").replaceFirst(" [0-9A-Z]{6}$", "");
            COUNTS.stream()
                    .filter(head -> row.has(head) && !row.get(head).matches("|—|-"))
                    .forEach(head -> all.say("unit " + unit + " " + head, row.get(head)));
            String met = row.has("达标指标")
                    ? row.get("达标指标") + "/" + row.get("全部指标")
                    : row.find("达标/全部").or(() -> row.find("达标/ 全部")).orElse("");
            if (met.matches("\\d+ ?/ ?\\d+") && !met.equals("0/0")) {
                all.say("unit " + unit + " met", met.replace(" ", ""));
            }
            if (row.has("备注")) {
                all.say("unit " + unit + " remark", row.get("备注"));
            }
        }
    }

    private static void city(Statements all, String code, Named<String> row) {
        FIGURES.forEach(head -> all.figure("全市 " + code + " " + head, row.get(head)));
        all.word("全市 " + code + " 结论", row.get("结论"));
        if (row.has("未计入的单位")) {
            all.say("全市 " + code + " 未计入", row.get("未计入的单位"));
        }
        if (row.has("评价结论")) {
            all.word("全市 " + code + " 评价结论", row.get("评价结论"));
        }
    }

    private static void evaluation(Statements all, String code, Named<String> row) {
        all.figure("evaluation " + code + " 目标", row.get("目标"));
        all.figure("evaluation " + code + " 完成值", row.get("完成值"));
        all.figure("evaluation " + code + " 完成率", row.get("完成率"));
        all.word("evaluation " + code + " 评价结论", row.get("评价结论"));
    }

    /** A cell of a matrix: a word, a figure, or the word with the figure below. */
    private static void spot(Statements all, String unit, String code, String text) {
        if (!unit.matches("指标|代码|计量单位|全市目标") && !text.isEmpty()) {
            if (!text.matches("[−-]?[\\d,.]+")) {
                all.word(unit + " " + code + " 结论", text);
            }
            if (text.matches(".*\\d.*")) {
                all.figure(unit + " " + code + " 完成值", text);
            }
        }
    }

    private static void panel(Statements all, Element panel) {
        String[] title = panel.select("h3").get(0).ownText().split(" ");
        String of = title[0] + " " + title[1];
        all.word(of + " 结论", panel.select(".tag").get(0).text());
        for (Element name : panel.select("dl").get(0).select("dt")) {
            String value = Printed.line(name.nextElementSiblings().get(0).text());
            if (FIGURES.contains(name.text())) {
                all.figure(of + " " + name.text(), value);
            } else if (name.text().equals("未计入的单位")) {
                all.say(of + " 未计入", value);
            } else if (name.text().equals("评价结论")) {
                all.word(of + " 评价结论", value);
            }
        }
    }

    private static void indicator(Statements all, String code, Printed sheet) {
        for (Named<String> row : sheet.rows("填报单位", "完成率")) {
            String of = row.get("填报单位") + " " + code;
            FIGURES.stream()
                    .filter(head -> !row.get(head).isEmpty())
                    .forEach(head -> all.figure(of + " " + head, row.get(head)));
            all.word(of + " 结论", row.get("结论"));
        }
        for (Named<String> row : sheet.rows("报告期", "全市应达值")) {
            if (!row.get("全市").isEmpty()) {
                all.figure("course " + code + " " + row.get("报告期"), row.get("全市"));
            }
        }
    }

    /** The indicators' codes by their names, with 其中 and without. */
    static Named<String> codes(Printed index) {
        Named<String> codes = new Named<>();
        for (Grid matrix : index.grids("全市目标")) {
            matrix.byHead().stream()
                    .map(row -> row.get("指标"))
                    .filter(name -> name.matches("[A-Z]\\d+ .*"))
                    .forEach(name -> codes.put(name.replaceFirst("^\\S+ ", ""), code(name)));
        }
        return codes;
    }

    private static String code(String named) {
        return named.replaceFirst(" .*", "");
    }
}
