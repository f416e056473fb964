package cn.guijian.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.model.Period;
import cn.guijian.model.plan.Attribute;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Indicator;
import cn.guijian.model.plan.Kind;
import cn.guijian.model.plan.Mode;
import cn.guijian.model.plan.OverHundred;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.Scope;
import cn.guijian.model.plan.Target;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped indicators and targets say what the plan says. The tables here come from plan/targets.md, the team's
 * reading of the plan; the quotes are held against the plan itself.
 */
final class ShippedTargetsTest {
    private static final Catalog CATALOG = ShippedCatalog.load();
    private static final Period FIRST = new Period(2021, 1);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "null", textBlock = """
            Z01 | 城镇新增就业人数 | 万人 | flow | ≥ | 8 | 预期性 | 序时进度 |  | 全部 | 专栏2第1项；二(三)1
            Z02 | 城镇登记失业率 | % | rate | < | 4.3 | 未标注 | 每期达标 | 3.59 | 全部 | 专栏2第2项；二(三)1
            Z03 | 开展补贴性职业技能培训人次 | 万人次 | flow | ≥ | 10 | 预期性 | 序时进度 |  | 全部 | 专栏2第3项；专栏5第1项
            Z04 | 其中：农民工参加职业培训人次 | 万人次 | flow | ≥ | 7.5 | 预期性 | 序时进度 |  | 全部 | 专栏2第4项
            Z05 | 基本养老保险参保率 | % | rate | ≥ | 95 | 预期性 | 期末达标 |  | 全部 | 专栏2第5项；二(三)2
            Z06 | 失业保险参保人数 | 万人 | stock | ≥ | 12.8 | 约束性 | 序时进度 | 12.38 | 全部 | 专栏2第6项；二(三)2
            Z07 | 工伤保险参保人数 | 万人 | stock | ≥ | 15.6 | 约束性 | 序时进度 | 15.14 | 全部 | 专栏2第7项；二(三)2
            Z08 | 新增取得专业技术人员职业资格证书人数 | 万人 | flow | ≥ | 0.5 | 预期性 | 序时进度 |  | 全部 | 专栏2第8项
            Z09 | 博士后研究人员年招收数 | 万人 | annual |  |  | 预期性 | 不设目标 |  | 全部 | 专栏2第9项
            Z10 | 新增取得职业资格证书或职业技能等级证书人数 | 万人 | flow | ≥ | 1 | 预期性 | 序时进度 |  | 全部 | 专栏2第10项
            Z11 | 其中：新增取得高级工以上证书人数 | 万人 | flow | ≥ | 0.2 | 预期性 | 序时进度 |  | 全部 | 专栏2第11项
            Z12 | 劳动人事争议调解成功率 | % | rate | ≥ | 60 | 预期性 | 每期达标 |  | 全部 | 专栏2第12项
            Z13 | 劳动人事争议仲裁结案率 | % | rate | ≥ | 90 | 预期性 | 每期达标 | 98 | 全部 | 专栏2第13项
            Z14 | 劳动保障监察举报投诉案件结案率 | % | rate | ≥ | 96 | 预期性 | 每期达标 |  | 全部 | 专栏2第14项
            Z15 | 社会保障卡持卡人数 | 万人 | stock | ≥ | 225 | 预期性 | 序时进度 | 215 | 全部 | 专栏2第15项
            Z16 | 其中：申领电子社保卡人口覆盖率 | % | rate | ≥ | 50 | 预期性 | 期末达标 |  | 全部 | 专栏2第16项
            W01 | 农村劳动力转移就业 | 万人次 | flow | ≥ | 180 | 未标注 | 序时进度 |  | 全部 | 二(三)1
            W02 | 专业技术人才总量 | 万人 | stock | ≥ | 6.6 | 未标注 | 序时进度 | 6.15 | 全部 | 二(三)3
            W03 | 技能人才总量 | 万人 | stock | ≥ | 10.7 | 未标注 | 序时进度 | 10.3 | 全部 | 二(三)3
            W04 | 离校未就业高校毕业生一年内就业和见习比例 | % | rate | ≥ | 90 | 未标注 | 每期达标 |  | 全部 | 专栏3第1项
            W05 | 开发就业见习岗位 | 个 | annual | ≥ | 1350 | 未标注 | 序时进度 |  | 全部 | 专栏3第1项
            W06 | 发放创业担保贷款 | 亿元 | flow | ≥ | 10 | 未标注 | 序时进度 |  | 全部 | 专栏3第2项
            W07 | 创业担保贷款带动就业 | 万人 | flow | ≥ | 3 | 未标注 | 序时进度 |  | 全部 | 专栏3第2项
            W08 | 培训后实现就业比率 | % | rate | ≥ | 30 | 未标注 | 每期达标 |  | 全部 | 三(七)
            W09 | 备案职业技能等级评价机构 | 家 | flow | ≥ | 25 | 未标注 | 序时进度 |  | 市本级 | 专栏5第2项
            W10 | 培养技能劳动者 | 万人 | flow | ≥ | 1 | 未标注 | 序时进度 |  | 全部 | 专栏5第2项
            W11 | 其中：高技能人才 | 万人 | flow | ≥ | 0.15 | 未标注 | 序时进度 |  | 全部 | 专栏5第2项
            W12 | 培育优质职业培训机构 | 家 | flow | ≥ | 10 | 未标注 | 序时进度 |  | 市本级 | 专栏5第3项
            W13 | 新建或改扩建人力资源市场 | 个 | flow | ≥ | 8 | 未标注 | 期末达标 |  | 全部 | 专栏6第1项
            W14 | 重点培育人力资源骨干企业 | 家 | flow | ≥ | 5 | 未标注 | 期末达标 |  | 市本级 | 专栏6第2项
            W15 | 市级诚信服务示范企业 | 家 | flow | ≥ | 10 | 未标注 | 期末达标 |  | 市本级 | 专栏6第2项
            W16 | 省级人力资源服务产业园 | 个 | flow | ≥ | 1 | 未标注 | 期末达标 |  | 市本级 | 专栏6第4项
            W17 | 城乡居民基本养老保险月人均保障水平 | 元 | rate | ≥ | 180 | 未标注 | 期末达标 |  | 全部 | 四(三)
            W18 | 新设陕西省博士后创新基地 | 个 | flow | ≥ | 3 | 未标注 | 期末达标 |  | 市本级 | 专栏8第1项
            W19 | 专业技术人才接受教育覆盖面 | % | rate | ≥ | 90 | 未标注 | 每期达标 |  | 全部 | 专栏8第2项
            W20 | 新设省级继续教育基地 | 家 | flow | ≥ | 5 | 未标注 | 期末达标 |  | 市本级 | 专栏8第3项
            W21 | 专家服务活动项目 | 个 | flow | ≥ | 5 | 未标注 | 期末达标 |  | 市本级 | 专栏8第4项
            W22 | 产教融合、校企合作示范技工学校 | 个 | flow | ≥ | 1 | 未标注 | 期末达标 |  | 市本级 | 专栏9第1项
            W23 | 培养高质量技校毕业生 | 名 | flow | ≥ | 1500 | 未标注 | 序时进度 |  | 市本级 | 专栏9第1项
            W24 | 国家级高技能人才培训基地 | 个 | flow | ≥ | 1 | 未标注 | 期末达标 |  | 市本级 | 专栏9第2项
            W25 | 省级高技能人才培训基地 | 个 | flow | ≥ | 1 | 未标注 | 期末达标 |  | 市本级 | 专栏9第2项
            W26 | 技能大师工作室 | 个 | flow | ≥ | 3 | 未标注 | 期末达标 |  | 市本级 | 专栏9第2项
            W27 | 陕西省首席技师 | 名 | flow | ≥ | 5 | 未标注 | 期末达标 |  | 市本级 | 专栏9第2项
            W28 | 技能人才工作示范单位 | 家 | flow | ≥ | 10 | 未标注 | 期末达标 |  | 市本级 | 专栏9第4项
            W29 | 标准化考场 | 个 | flow | ≥ | 300 | 未标注 | 期末达标 |  | 市本级 | 专栏13第4项
            W30 | 社会保障卡常住人口覆盖率 | % | rate | ≥ | 100 | 未标注 | 期末达标 |  | 全部 | 专栏14第3项
            """)
    void everyTargetStandsAsInThePlan(
            String code,
            String name,
            String unit,
            String kind,
            String comparator,
            String value,
            String attribute,
            String mode,
            String base,
            String scope,
            String clause) {
        Indicator indicator = CATALOG.indicator(code).orElseThrow();
        Target target = CATALOG.target(code, FIRST).orElseThrow();

        assertThat(Stream.of(
                        indicator.name(),
                        indicator.planUnit(),
                        indicator.kind().code(),
                        target.bound().map(bound -> bound.comparator().sign()).orElse(""),
                        target.bound()
                                .map(bound -> bound.value().toPlainString())
                                .orElse(""),
                        indicator.attribute().label(),
                        target.mode().label(),
                        target.base().map(BigDecimal::toPlainString).orElse(""),
                        indicator.scope().label(),
                        target.clause()))
                .containsExactly(
                        name, unit, kind, blank(comparator), blank(value), attribute, mode, blank(base), scope, clause);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Z02,B01,B01+B02,,否",
        "Z05,B03,B04,,核实",
        "Z12,B05,B06,Q4,否",
        "Z13,B09,B07+B08,Q4,否",
        "Z14,B12,B10+B11,Q4,否",
        "Z16,B14,B13,,否",
        "W04,B16,B15,Q2,否",
        "W08,B18,B17,Q4,否",
        "W17,B21,B22,,",
        "W19,B20,B19,Q4,否",
        "W30,Z15,B13,,是",
    })
    void everyRateHasItsPartsAndItsSeason(
            String code, String numerator, String denominator, String season, String overHundred) {
        Indicator rate = CATALOG.indicator(code).orElseThrow();

        assertThat(rate.kind()).isEqualTo(Kind.RATE);
        assertThat(rate.decimals()).isEqualTo(2);
        assertThat(String.join("+", rate.numerator())).isEqualTo(numerator);
        assertThat(String.join("+", rate.denominator())).isEqualTo(denominator);
        assertThat(rate.assessedIn().stream().map(quarter -> "Q" + quarter).collect(Collectors.joining("+")))
                .isEqualTo(blank(season));
        assertThat(rate.overHundred().label()).isEqualTo(blank(overHundred));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "B01,期末城镇登记失业人数,stock",
        "B02,期末城镇从业人员数,stock",
        "B03,基本养老保险参保人数,stock",
        "B04,基本养老保险应参保人数,stock",
        "B05,本年累计调解成功案件数,annual",
        "B06,本年累计调解结案数,annual",
        "B07,上年结转未结案件数,stock",
        "B08,本年累计受理案件数,annual",
        "B09,本年累计仲裁审结案件数,annual",
        "B10,上年结转未结数,stock",
        "B11,本年累计立案数,annual",
        "B12,本年累计监察举报投诉结案数,annual",
        "B13,期末常住人口,stock",
        "B14,期末申领电子社保卡人数,stock",
        "B15,离校未就业高校毕业生数,stock",
        "B16,其中一年内就业或参加见习人数,stock",
        "B17,参加培训的重点群体人数,annual",
        "B18,培训后实现就业人数,annual",
        "B19,专业技术人员数,stock",
        "B20,接受继续教育人数,annual",
        "B21,月养老金支出,stock",
        "B22,领取人数,stock",
    })
    void everyInputIsAWholeNumberOfEveryUnit(String code, String name, String kind) {
        Indicator input = CATALOG.indicator(code).orElseThrow();

        assertThat(input)
                .extracting(Indicator::name, i -> i.kind().code(), Indicator::decimals, Indicator::factor)
                .containsExactly(name, kind, 0, BigDecimal.ONE);
        assertThat(input)
                .extracting(Indicator::attribute, Indicator::scope, Indicator::overHundred)
                .containsExactly(Attribute.UNMARKED, Scope.ALL, OverHundred.NOT_APPLICABLE);
    }

    @Test
    void holdsEveryCodeOnceAndNoOther() {
        List<String> codes = Stream.of(codes("Z", 16), codes("W", 30), codes("B", 22))
                .flatMap(block -> block)
                .toList();

        assertThat(CATALOG.indicators()).extracting(Indicator::code).isEqualTo(codes);
        assertThat(CATALOG.targets()).extracting(Target::code).isEqualTo(codes.subList(0, 46));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyQuoteStandsInThePlan(Target target) throws IOException {
        String plan = Files.readString(Path.of("src/test/resources/plan-2021-2025.txt"));

        assertThat(unspaced(plan)).contains(unspaced(target.quote()));
    }

    /** A number that is quoted bare would occur somewhere in any plan; with its words it is this one. */
    @ParameterizedTest
    @MethodSource("targets")
    void everyQuoteHoldsTheNumberThatIsJudged(Target target) {
        if (target.code().equals("W30")) {
            assertThat(target.quote()).endsWith("全覆盖");
        } else if (target.mode() == Mode.NONE) {
            assertThat(target.quote()).doesNotContainPattern("\\d");
        } else {
            BigDecimal value = target.bound().orElseThrow().value();
            assertThat(target.quote())
                    .containsPattern("(?<![\\d.])" + value.toPlainString().replace(".", "\\.") + "(?![\\d.])");
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyTargetIsInForceFromThePlansFirstDay(Target target) {
        assertThat(target)
                .extracting(Target::document, Target::from, t -> t.until().isPresent())
                .containsExactly("商人社发〔2021〕273号", LocalDate.of(2021, 1, 1), false);
    }

    @Test
    void onlyTruePartsHaveATotal() {
        assertThat(CATALOG.indicators().stream()
                        .filter(indicator -> indicator.parent().isPresent())
                        .map(indicator ->
                                indicator.code() + "<" + indicator.parent().get()))
                .containsExactly("Z04<Z03", "Z11<Z10", "W11<W10");
    }

    @Test
    void newTownJobsFollowTheNationalProfileAndTheRestAStraightLine() {
        assertThat(CATALOG.indicators())
                .allSatisfy(indicator -> assertThat(indicator.yearShare())
                        .isEqualTo(decimals(indicator.code().equals("Z01") ? "24/55/83/100" : "25/50/75/100")));
    }

    @ParameterizedTest
    @CsvSource({
        "Z01,人,10000,0",
        "Z03,人次,10000,0",
        "W01,人次,10000,0",
        "W05,个,1,0",
        "W06,万元,10000,2",
        "W17,元,1,2",
        "W23,名,1,0",
        "Z02,%,100,2"
    })
    void countiesFillInWholePersonsAndLoansInTenThousandYuan(String code, String unit, BigDecimal factor, int places) {
        assertThat(CATALOG.indicator(code).orElseThrow())
                .extracting(Indicator::reportingUnit, Indicator::factor, Indicator::decimals)
                .containsExactly(unit, factor, places);
    }

    @ParameterizedTest
    @CsvSource({"Z02,4.3%以内", "W16,力争", "W29,待明确", "Z16,不是Z15", "Z09,未设目标"})
    void notesSayWhatACarelessReaderGetsWrong(String code, String words) {
        assertThat(CATALOG.indicator(code).orElseThrow().note()).contains(words);
    }

    @Test
    void everyRowExplainsItself() {
        assertThat(CATALOG.indicators())
                .allSatisfy(indicator -> assertThat(indicator.note()).hasSizeGreaterThan(10));
        assertThat(CATALOG.plan().span()).isEqualTo(new PlanSpan(FIRST, new Period(2025, 4)));
    }

    static List<Target> targets() {
        return CATALOG.targets();
    }

    private static Stream<String> codes(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> String.format("%s%02d", letter, number));
    }

    private static List<BigDecimal> decimals(String shares) {
        return Arrays.stream(shares.split("/")).map(BigDecimal::new).toList();
    }

    /** JUnit gives null for an empty field. */
    private static String blank(String text) {
        return text == null ? "" : text;
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s+", "");
    }
}
