package cn.guijian.report;

import cn.guijian.model.Level;
import cn.guijian.model.Location;
import cn.guijian.model.result.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Findings made by hand: each level, one place or more or none, hostile texts. */
final class Faults {
    private Faults() {}

    static List<Finding> all() {
        return List.of(
                partOverTotal(),
                mustFix("R0006", "单元格读不出数", "W02", "W02 专业技术人才总量 期末数", "约3千", "“约3千”不是数字，无法读取。", "填写整数，例如 3000。"),
                mustFix(
                        "R0006",
                        "单元格读不出数",
                        "Z04",
                        "Z04 农民工参加职业培训人次 本季数",
                        Samples.HOSTILE,
                        "单元格内容不是数字：" + Samples.HOSTILE,
                        "删除文字，只填数字。"),
                explained(),
                open(),
                note(),
                warning("R0602", "约束性参保人数不低于序时进度", Level.RED, "Z07", "工伤保险参保人数低于本期应达值。", "分析参保扩面滞后原因，排查未参保单位，逐月推进。"),
                warning("R0601", "累计数不低于序时进度", Level.RED, "Z08", "规划期累计数低于本期应达值。", "核对证书发放台账，加快组织考试。"),
                warning(
                        "R0501",
                        "登记失业率严格低于目标",
                        Level.ORANGE,
                        "Z02",
                        "登记失业率恰为4.30%，目标为“< 4.3”，须严格低于4.30%。",
                        "核实登记失业人数和从业人员数；属实的，加强失业人员帮扶。"),
                warning("R0502", "仲裁结案率不低于目标", Level.YELLOW, "Z13", "仲裁结案率低于90%。", "清理积案，按期审结。"),
                warning("R0503", "培训后就业比率不低于目标", Level.YELLOW, "W08", "培训后实现就业比率低于30%，评定季为第四季度。", "做好培训后就业跟踪服务。"));
    }

    static Finding file() {
        return new Finding(
                "f1",
                "R0001",
                "文件打不开",
                Level.MUST_FIX,
                Optional.empty(),
                Set.of(),
                "文件设有打开密码，无法读取。",
                "在WPS或Excel中打开，选“文件—加密—取消密码”，另存为 .xlsx 后重新报送。",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Finding.Status.OPEN,
                Optional.empty());
    }

    private static Finding partOverTotal() {
        return Samples.finding(
                "R0203",
                "其中项不得大于总项",
                Level.MUST_FIX,
                "Z04",
                "Z04 农民工参加职业培训人次（本年累计13,500）大于总项 Z03 开展补贴性职业技能培训人次（本年累计12,000）。",
                "核对两行的本年累计：其中项应不大于总项。",
                List.of(
                        new Location("主要指标", "F9", "Z04 农民工参加职业培训人次 本年累计", "13500"),
                        new Location("主要指标", "F8", "Z03 开展补贴性职业技能培训人次 本年累计", "１２０００")));
    }

    private static Finding mustFix(
            String rule, String title, String code, String label, String raw, String message, String advice) {
        return Samples.finding(
                rule, title, Level.MUST_FIX, code, message, advice, List.of(new Location("重点任务", "H7", label, raw)));
    }

    private static Finding explained() {
        return new Finding(
                "e1",
                "R0402",
                "期末数环比变动过大",
                Level.MUST_EXPLAIN,
                Optional.of("Z06"),
                Set.of("Z06"),
                "失业保险参保人数比上季增加8.2%，超过±5%。",
                "核对参保人数；属实的，在“情况说明”栏写明原因。",
                Optional.of("专栏2第6项"),
                List.of(new Location("主要指标", "H11", "Z06 失业保险参保人数 期末数", "=cmd()|'/C calc'!A0")),
                Optional.of(new BigDecimal("24100")),
                Optional.of("22,273±5%"),
                Optional.of(new BigDecimal("713.35")),
                Optional.of("因县内两家企业整体转入参保，新增1,830人，已核对征缴系统。<b>"),
                Finding.Status.EXPLAINED,
                Optional.empty());
    }

    private static Finding open() {
        return Samples.finding(
                "R0107",
                "填报人与审核人不得为同一人",
                Level.MUST_EXPLAIN,
                "",
                "封面的填报人和审核人均为“张伟”。",
                "由另一人审核并签名。",
                List.of(new Location("封面", "C9", "审核人", "张伟"), new Location("封面", "C10", "填报人", "张伟")));
    }

    private static Finding note() {
        return Samples.finding(
                "R0104", "文件名与封面不符", Level.NOTE, "", "文件名写的是三季度，封面报告期是2023年第四季度，以封面为准。", "下次按封面命名文件。", List.of());
    }

    private static Finding warning(String rule, String title, Level level, String code, String message, String advice) {
        return Samples.finding(rule, title, level, code, message, advice, List.of());
    }
}
