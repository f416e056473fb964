package cn.guijian.engine.fire;

import cn.guijian.language.Faults;
import cn.guijian.language.KnownWords;
import cn.guijian.language.ParsedRule;
import cn.guijian.language.Past;
import cn.guijian.language.RuleParser;
import cn.guijian.language.RuleScope;
import cn.guijian.language.Scanner;
import cn.guijian.language.Service;
import cn.guijian.language.Stage;
import cn.guijian.language.Token;
import cn.guijian.language.WhenParser;
import cn.guijian.language.rule.Lint;
import cn.guijian.language.rule.Rule;
import cn.guijian.language.rule.RuleFolder;
import cn.guijian.language.rule.RulePage;
import cn.guijian.language.rule.RuleSource;
import cn.guijian.model.Level;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Trouble;
import cn.guijian.model.plan.RulesHome;
import cn.guijian.model.result.Doubt;
import cn.guijian.model.rules.RuleFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads, lints and compiles the rule folders. A folder that does not compile gives faults, never fewer rules. */
public final class RuleReader {
    private final RulesHome rules;
    private final List<RuleFault> faults = new ArrayList<>();
    private final Map<String, RulePage> pages = new LinkedHashMap<>();
    private final Map<String, String> folders = new LinkedHashMap<>();
    private final List<RuleSource> sources = new ArrayList<>();

    private final KnownWords words;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    private RuleReader(RulesHome rules, KnownWords words) {
        this.rules = rules;
        this.words = words;
    }

    /** What became of the folder. */
    public sealed interface Outcome {
        /** Every rule is ready to fire. */
        record Loaded(RuleBase base) implements Outcome {}

        /** At least one rule is not fit for use, so none is used. */
        record Refused(List<RuleFault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * Reads the general rules and the plan's own.
     *
     * @param codes of the indicators that rules may name; empty when they are not known
     * @throws IOException when the folder can't be listed or a file in it can't be read
     */
    public static Outcome read(RulesHome rules, Set<String> codes) throws IOException {
        RuleReader reader = new RuleReader(rules, new KnownWords(codes));
        for (String stray : RuleFolder.strays(rules)) {
            Faults here = new Faults(stray);
            here.at(0, 0, "stray");
            reader.faults.addAll(here.list());
        }
        for (RuleFolder folder : RuleFolder.list(rules)) {
            reader.folder(folder);
        }
        return reader.compile();
    }

    private Outcome compile() {
        if (faults.isEmpty() && sources.isEmpty()) {
            faults.add(new RuleFault(
                    rules.folder().getFileName().toString(),
                    0,
                    0,
                    Texts.text("rules.fault.no-rules"),
                    Texts.text("rules.remedy.no-rules")));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        RuleCompiler.Outcome compiled = RuleCompiler.compile(
                sources.stream().filter(source -> source.rule().isRun()).toList());
        return compiled.faults().isEmpty()
                ? new Outcome.Loaded(new RuleBase(sources, StageBases.ready(compiled.bases()), pages, folders))
                : new Outcome.Refused(compiled.faults());
    }

    private void folder(RuleFolder folder) throws IOException {
        Faults pageFaults = new Faults(folder.label("doc.md"));
        Optional<RulePage> page =
                folder.text("doc.md", pageFaults).map(text -> RulePage.parse(text, folder.id(), pageFaults));
        String twin = folders.putIfAbsent(folder.id(), folder.name());
        if (twin != null && folder.isPageOnly()) {
            pageFaults.at(0, 0, "id-twice", folder.id(), twin + "/doc.md");
        }
        page.ifPresent(p -> p.checkDoubt(asks(folder.id()), pageFaults));
        faults.addAll(pageFaults.list());
        page.ifPresent(p -> pages.put(folder.id(), p));
        if (!folder.isPageOnly()) {
            rule(folder, page.orElse(new RulePage("", Map.of())));
        }
    }

    /** Whether it is an outcome of intake that asks for an explanation. */
    private static boolean asks(String id) {
        return Arrays.stream(Trouble.Type.values())
                .anyMatch(type -> type.rule().equals(id) && type.level() == Level.MUST_EXPLAIN);
    }

    private void rule(RuleFolder folder, RulePage page) throws IOException {
        Faults faultsHere = new Faults(folder.label("rule.drl"));
        Optional<String> text = folder.text("rule.drl", faultsHere);
        if (text.isPresent()) {
            List<Token> tokens = Scanner.scan(text.get(), faultsHere);
            Optional<ParsedRule> parsed = tokens.isEmpty() ? Optional.empty() : RuleParser.parse(tokens, faultsHere);
            parsed.ifPresent(rule -> check(rule, folder, faultsHere));
            if (faultsHere.isEmpty() && Stage.of(folder.id()).isEmpty()) {
                faultsHere.at(0, 0, "block-unknown", folder.id());
            }
            if (faultsHere.isEmpty()) {
                parsed.map(rule -> describe(folder, rule, page))
                        .ifPresent(rule ->
                                sources.add(new RuleSource(rule, folder.label("rule.drl"), Token.text(tokens))));
            }
        }
        faults.addAll(faultsHere.list());
    }

    private void check(ParsedRule rule, RuleFolder folder, Faults faultsHere) {
        Lint.check(rule, folder.id(), words, faultsHere);
        String file = folder.label("rule.drl");
        Token id = rule.annotations().getOrDefault("编号", rule.name());
        String twin = ids.putIfAbsent(folder.id(), id.place(file));
        if (twin != null) {
            faultsHere.at(id, "id-twice", folder.id(), twin);
        }
        String same = titles.putIfAbsent(rule.name().content(), rule.name().place(file));
        if (same != null) {
            faultsHere.at(rule.name(), "title-twice", rule.name().content(), same);
        }
    }

    /** A rule that compares a unit with the others fires on that unit's own data, once the others are known. */
    private static Stage stage(String id, ParsedRule parsed) {
        return parsed.comparesPeers() ? Stage.PEERS : Stage.of(id).orElseThrow();
    }

    private static Rule describe(RuleFolder folder, ParsedRule parsed, RulePage page) {
        Map<String, Token> annotations = parsed.annotations();
        Optional<String> message = Optional.ofNullable(annotations.get("提示")).map(Token::content);
        return new Rule(
                folder.id(),
                folder.name(),
                parsed.name().content(),
                stage(folder.id(), parsed),
                Optional.ofNullable(annotations.get("等级")).map(Token::content).flatMap(Level::of),
                message.orElse(parsed.name().content()),
                Optional.ofNullable(annotations.get("应为")).map(Token::content),
                Optional.ofNullable(annotations.get("依据")).map(Token::content),
                Optional.ofNullable(annotations.get("从属"))
                        .map(token -> List.of(token.content().trim().split("[ 、,]+")))
                        .orElse(List.of()),
                Past.neededBy(parsed),
                parsed.comparesPeers(),
                page,
                RuleScope.of(WhenParser.of(parsed), "评价").orElse(new RuleScope(List.of())),
                Optional.ofNullable(annotations.get("状态"))
                        .map(Token::content)
                        .flatMap(Service::of)
                        .orElse(Service.IN_USE),
                Optional.ofNullable(annotations.get("质疑"))
                        .map(Token::content)
                        .flatMap(Doubt::of)
                        .orElse(Doubt.NONE),
                annotations.containsKey(RuleParser.REJECTS));
    }
}
