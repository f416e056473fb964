package cn.guijian.engine.fire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guijian.engine.facts.Facts;
import cn.guijian.engine.facts.Source;
import cn.guijian.engine.fire.RuleBase.Session;
import cn.guijian.language.Faults;
import cn.guijian.language.KnownWords;
import cn.guijian.language.RuleParser;
import cn.guijian.language.RuleScope;
import cn.guijian.language.Scanner;
import cn.guijian.language.Service;
import cn.guijian.language.Stage;
import cn.guijian.language.Token;
import cn.guijian.language.rule.FactText;
import cn.guijian.language.rule.Lint;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RulePage;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.Level;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.rules.RuleFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;

/** Rules that want to run code: lint refuses each with one message, and behind it no class is to be had. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class HostileRulesTest {
    private static final String MARK = "guijian.hostile";
    private static final String SET = "System.setProperty(\"" + MARK + "\", \"1\")";
    private static final String HEAD = "rule \"例\" @编号(\"R0203\") @等级(\"强制性\") ";
    private static final String REPORT = " then 问题.报告( $值 ); end";

    private static final Rule RULE = new Rule(
            "R0203",
            "R0203-x",
            "例",
            Stage.DATA,
            Optional.of(Level.MUST_FIX),
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            false,
            new RulePage("", Map.of()),
            new RuleScope(List.of()),
            Service.IN_USE,
            Doubt.NONE,
            false);

    @AfterEach
    void forget() {
        System.clearProperty(MARK);
    }

    /** Conditions that want to run code. */
    static Stream<String> conditions() {
        return Stream.of(
                "$值 : 填报值( " + SET + " == null )",
                "$值 : 填报值( java.lang." + SET + " == null )",
                "$值 : 填报值( Runtime.getRuntime() != null )",
                "$值 : 填报值( java.lang.Runtime.getRuntime() != null )",
                "$值 : 填报值( Thread.currentThread() != null )",
                "$值 : 填报值( Math.max( 1, 2 ) == 2 )",
                "$值 : 填报值( new java.io.File( \"x\" ).exists() )",
                "$值 : 填报值( new String( 指标 ) != null )",
                "$值 : 填报值( Class.forName( \"java.lang.System\" ) != null )",
                "$值 : 填报值( T(java.lang.System) != null )",
                "$值 : 填报值( 指标 matches " + SET + " )",
                "$值 : 填报值() eval( " + SET + " == null )",
                "$值 : 填报值() $物 : Object() from " + SET,
                "$值 : 填报值() accumulate( 填报值(), init( " + SET + "; ) action( ) result( 1 ) )",
                "$值 : 填报值() java.io.File()",
                "$值 : 填报值( 指标 == ( " + SET + " ) )");
    }

    /** Conditions that get at code from the value at hand: no class loader is asked, so lint alone holds them. */
    static Stream<String> reflection() {
        return Stream.of(
                "$值 : 填报值( 指标.getClass().forName( \"java.lang.System\" ) != null )",
                "$值 : 填报值( this.getClass().getClassLoader() != null )",
                "$值 : 填报值( $类 : class )",
                "$值 : 填报值( 指标.class.name == \"x\" )",
                "$值 : 填报值( \"x\".getBytes() != null )",
                "$值 : 填报值( 指标[0] == 1 )",
                "$值 : 填报值( 指标 := \"x\" )",
                "$值 : 填报值( 数值 ++ > 1 )",
                "$值 : 填报值( with( 指标 ) { } != null )",
                "$值 : 填报值( ( def f() { 1 } ) == 1 )",
                "$值 : 填报值( 指标 == \"\\u0022 || true || \\u0022\" )");
    }

    /** Consequences that do more than report. */
    static Stream<String> consequences() {
        return Stream.of(
                SET + ";",
                "Runtime.getRuntime();",
                "new java.io.File( \"x\" ).delete();",
                "Thread.currentThread().interrupt();",
                "\"\".getClass().forName( \"java.lang.System\" );",
                "new Object() { { " + SET + "; } };",
                "Runnable r = () -> " + SET + "; r.run();",
                "问题.报告( " + SET + " );",
                "try { " + SET + "; } finally { }",
                "问题.报告( $值 ); // \\u000a " + SET + ";");
    }

    /** What stands around a rule. */
    static Stream<String> frames() {
        return Stream.of(
                "import static java.lang.System.exit; " + HEAD + "when $值 : 填报值()" + REPORT,
                "global java.lang.Runtime x; " + HEAD + "when $值 : 填报值()" + REPORT,
                "function void f() { " + SET + "; } " + HEAD + "when $值 : 填报值() then f(); end",
                "query \"q\" 填报值() end " + HEAD + "when $值 : 填报值()" + REPORT,
                "declare X extends Thread end " + HEAD + "when $值 : 填报值()" + REPORT,
                HEAD + "dialect \"mvel\" when $值 : 填报值() then " + SET + "; end",
                HEAD + "salience ( " + SET + ".length() ) when $值 : 填报值()" + REPORT,
                HEAD + "enabled ( " + SET + " == null ) when $值 : 填报值()" + REPORT,
                HEAD + "no-loop ( true ) when $值 : 填报值()" + REPORT,
                HEAD + "extends \"别的\" when $值 : 填报值()" + REPORT,
                HEAD + "@提示( " + SET + " ) when $值 : 填报值()" + REPORT,
                HEAD + "when $值 : 填报值() then while( true ) { } end",
                HEAD + "when $值 : 填报值() then insert( $值 ); end",
                HEAD + "when $值 : 填报值() then modify( $值 ) { } end",
                HEAD + "when $值 : 填报值() then update( $值 ); end",
                HEAD + "when $值 : 填报值() then retract( $值 ); end",
                HEAD + "when $值 : 填报值() then drools.halt(); end",
                HEAD + "when $值 : 填报值() then kcontext.getKieRuntime(); end");
    }

    static Stream<String> all() {
        return Stream.of(
                        conditions().map(condition -> HEAD + "when " + condition + REPORT),
                        reflection().map(condition -> HEAD + "when " + condition + REPORT),
                        consequences().map(consequence -> HEAD + "when $值 : 填报值() then " + consequence + " end"),
                        frames())
                .flatMap(rules -> rules);
    }

    /** Those whose code needs a class that the wall holds back. */
    static Stream<String> needingClasses() {
        return Stream.concat(
                conditions().map(condition -> HEAD + "when " + condition + REPORT),
                Stream.concat(
                        consequences().map(consequence -> HEAD + "when $值 : 填报值() then " + consequence + " end"),
                        frames().filter(frame -> frame.contains(MARK))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void lintRefusesItWithOneMessage(String rule) {
        Faults faults = new Faults("rule.drl");
        List<Token> tokens = Scanner.scan(rule, faults);
        if (!tokens.isEmpty()) {
            RuleParser.parse(tokens, faults)
                    .ifPresent(parsed -> Lint.check(parsed, "R0203", new KnownWords(Set.of("Z01")), faults));
        }
        assertThat(faults.list()).hasSize(1).first().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.column()).isPositive();
            assertThat(fault.remedy()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("needingClasses")
    void theWallGivesItNoClassWhenLintIsPassedBy(String rule) {
        List<RuleFault> refused = new ArrayList<>();
        Optional<KieBase> base = RuleCompiler.buildExact(List.of(new RuleSource(RULE, "rule.drl", rule)), refused);
        base.ifPresent(HostileRulesTest::fire);
        assertThat(System.getProperty(MARK)).as("code of the rule ran").isNull();
        assertThat(refused.isEmpty()).as("built %s", rule).isEqualTo(base.isPresent());
    }

    /** A rule that was built must at least not reach what it wanted; that it breaks is well. */
    private static void fire(KieBase base) {
        Session session = new Session(base, Map.of());
        Facts facts = new Facts();
        Faults none = new Faults("");
        Token cell = new Token(Token.Kind.STRING, "填报值(指标=Z01, 数值=1)", 1, 1, 0, 0);
        FactText.parse(cell, new KnownWords(Set.of()), none).forEach(fact -> facts.add(fact, Source.nowhere("")));
        assertThat(session.fire(facts).hits()).isEmpty();
    }
}
