package cn.guijian.report.letter;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Findings as the rules word them. */
final class LetterFindings {
    private static final Map<String, String> TITLES =
            Map.of("R0203", "其中项不得大于总项", "R0109", "应填单元格不得空白", "R0301", "填报的比率须与分子分母相符");

    private LetterFindings() {}

    static List<Finding> all() {
        return List.of(
                fault(
                        "R0203",
                        Level.MUST_FIX,
                        "Z04 其中：农民工参加职业培训人次的本年累计 13,500 大于总项 Z03 开展补贴性职业技能培训人次的 12,000。",
                        "核对两行的本年累计：其中项应不大于总项，查明是其中项多报还是总项漏报后改正。",
                        at("主要指标", "F10", "13500"),
                        at("主要指标", "F9", "12000")),
                fault("R0109", Level.MUST_FIX, "W02 专业技术人才总量的期末数没有填报。", "补填期末实有人数；确实没有的填 0。", at("重点任务", "H8", "")),
                fault(
                        "R0301",
                        Level.MUST_FIX,
                        "Z14 劳动保障监察举报投诉案件结案率填报 97.25%，按基础数据 B12÷(B10＋B11) 应为 91.18%，相差 6.07 个百分点。",
                        "恢复模板中的公式，或者核对基础数据三项后改正。",
                        at("主要指标", "H20", "97.25"),
                        at("基础数据", "D15", "62"),
                        at("基础数据", "D16", "68")),
                explained(),
                fault(
                        "R0103",
                        Level.MUST_EXPLAIN,
                        "封面的填报人与审核人同为“张伟”。",
                        "由另一人审核并签名。",
                        at("封面", "C9", "张伟"),
                        at("封面", "C10", "张伟")),
                fault("R0107", Level.NOTE, "文件名写的是第三季度，封面报告期是 2023 年第四季度，以封面为准。", "下次按封面命名文件。"),
                fault("R0004", Level.NOTE, "W07 创业担保贷款带动就业的本季数用全角数字写成文字，已按 86 读取。", "改为半角数字。", at("重点任务", "E13", "８６")),
                fault("R0302", Level.NOTE, "Z14 的公式被数字盖掉。", "恢复公式。", at("主要指标", "H20", "97.25"))
                        .under("R0301"),
                behind());
    }

    /** Those of one level, without what follows from others. */
    static List<Finding> of(Level level) {
        return all().stream()
                .filter(finding -> finding.level() == level && finding.root().isEmpty())
                .toList();
    }

    static List<Finding> many(int number) {
        List<Finding> findings = new ArrayList<>();
        IntStream.range(0, number)
                .mapToObj(i ->
                        fault("R0109", Level.MUST_FIX, "第 " + i + " 个单元格没有填报。", "补填。", at("重点任务", "H" + (i + 7), "")))
                .forEach(findings::add);
        return findings;
    }

    static Finding file() {
        return fault("R0001", Level.MUST_FIX, "文件设有打开密码，无法读取。", "在 WPS 或 Excel 中打开，取消打开密码，另存为 .xlsx 后重新报送。");
    }

    static Finding fault(String rule, Level level, String message, String advice, Location... places) {
        return new Finding(
                rule,
                rule,
                TITLES.getOrDefault(rule, message),
                level,
                Optional.empty(),
                Set.of(),
                message,
                advice,
                Optional.empty(),
                List.of(places),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Finding.Status.OPEN,
                Optional.empty());
    }

    static Location at(String sheet, String cell, String raw) {
        return new Location(sheet, cell, cell, raw);
    }

    private static Finding behind() {
        return new Finding(
                "R0602",
                "R0602",
                "约束性参保人数不低于序时进度",
                Level.RED,
                Optional.of("Z07"),
                Set.of("Z07"),
                "工伤保险参保人数低于本期应达值。",
                "逐月推进扩面。",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Finding.Status.OPEN,
                Optional.empty());
    }

    private static Finding explained() {
        return new Finding(
                "R0405",
                "R0405",
                "期末数环比变动过大",
                Level.MUST_EXPLAIN,
                Optional.of("Z06"),
                Set.of("Z06"),
                "Z06 失业保险参保人数比上季增加 8.2%，超过 ±5%。",
                "核对参保人数；属实的，在“情况说明”栏写明原因。",
                Optional.empty(),
                List.of(at("主要指标", "H12", "24100")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("县内两家企业整体转入参保，新增 1,830 人，已核对征缴系统。"),
                Finding.Status.EXPLAINED,
                Optional.empty());
    }
}
