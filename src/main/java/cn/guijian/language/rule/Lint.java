package cn.guijian.language.rule;

import cn.guijian.language.Faults;
import cn.guijian.language.KnownWords;
import cn.guijian.language.Lexicon;
import cn.guijian.language.Names;
import cn.guijian.language.ParsedRule;
import cn.guijian.language.Phrase;
import cn.guijian.language.Reader;
import cn.guijian.language.RuleParser;
import cn.guijian.language.Service;
import cn.guijian.language.Sort;
import cn.guijian.language.Stage;
import cn.guijian.language.Token;
import cn.guijian.language.WhenParser;
import cn.guijian.model.Level;
import cn.guijian.model.result.Doubt;
import cn.guijian.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The wall around the rule language: lets through the vocabulary, comparisons and arithmetic, and nothing else. Drools
 * itself has no sandbox and would run any Java in {@code when} and {@code then}.
 */
public final class Lint {
    static final String BY_GRADE = "按档";
    private static final String CITY = "R07";
    private static final String EXPLANATION = "R08";

    private static final Pattern ID = Pattern.compile("R\\d{4}");

    private final Faults faults;

    private Lint(Faults faults) {
        this.faults = faults;
    }

    /** Adds a fault for everything in the rule that the language does not allow. */
    public static void check(ParsedRule rule, String folderId, KnownWords words, Faults faults) {
        Lint lint = new Lint(faults);
        lint.annotations(rule, folderId);
        Optional<Names> names = WhenParser.parse(rule, faults).map(when -> WhenChecks.check(when, words, faults));
        lint.then(rule, names);
        names.ifPresent(known -> {
            lint.holes(rule.annotations().get("提示"), known);
            lint.holes(rule.annotations().get("应为"), known);
        });
    }

    private void annotations(ParsedRule rule, String folderId) {
        Token id = rule.annotations().get("编号");
        if (id == null) {
            faults.at(rule.name(), "no-id", folderId);
        } else if (!ID.matcher(id.content()).matches() || !id.content().equals(folderId)) {
            faults.at(id, "id-differs", id.content(), folderId);
        }
        boolean ofCity = folderId.startsWith(CITY) && !rule.comparesPeers();
        status(rule.annotations().get("状态"), ofCity);
        Token level = rule.annotations().get("等级");
        doubt(rule, level, ofCity);
        Token rejects = rule.annotations().get(RuleParser.REJECTS);
        if (rejects != null && !folderId.startsWith(EXPLANATION)) {
            faults.at(rejects, "rejects-block");
        }
        if (level == null) {
            faults.at(rule.name(), "no-level");
        } else if (!level.content().equals(BY_GRADE)
                && Level.of(level.content()).isEmpty()) {
            faults.at(level, "level-unknown", level.content(), Lexicon.maybe(level.content(), levels()));
        } else if (!fitsBlock(folderId, level.content())) {
            faults.at(level, "level-block", level.content());
        }
    }

    /** A 核实性 rule says what it doubts; of the city's total nobody doubts a number. */
    private void doubt(ParsedRule rule, @Nullable Token level, boolean ofCity) {
        Token doubt = rule.annotations().get("质疑");
        boolean asks = level != null && level.content().equals(Level.MUST_EXPLAIN.label());
        if (doubt == null) {
            if (asks) {
                faults.at(rule.name(), "no-doubt");
            }
        } else if (Doubt.of(doubt.content()).isEmpty()) {
            faults.at(doubt, "doubt-unknown", doubt.content(), Lexicon.maybe(doubt.content(), doubts()));
        } else if (!asks) {
            faults.at(doubt, "doubt-level");
        } else if (ofCity && !doubt.content().equals(Doubt.NONE.label())) {
            faults.at(doubt, "doubt-city");
        }
    }

    static List<String> doubts() {
        return Arrays.stream(Doubt.values()).map(Doubt::label).toList();
    }

    private void status(@Nullable Token status, boolean ofCity) {
        if (status != null && Service.of(status.content()).isEmpty()) {
            faults.at(status, "status-unknown", status.content(), Lexicon.maybe(status.content(), Service.labels()));
        } else if (status != null && status.content().equals(Service.TRIAL.label()) && ofCity) {
            faults.at(status, "status-city");
        }
    }

    private static List<String> levels() {
        List<String> levels = new ArrayList<>(List.of(BY_GRADE));
        Arrays.stream(Level.values()).map(Level::label).forEach(levels::add);
        return levels;
    }

    /** A block of the plan gives colours, or a remark that changes no verdict; the other blocks never give colours. */
    private static boolean fitsBlock(String id, String level) {
        boolean plan = Stage.of(id).filter(stage -> stage == Stage.PLAN).isPresent();
        return plan ? isColour(level) || level.equals(Level.NOTE.label()) : !isColour(level);
    }

    private static boolean isColour(String level) {
        return level.equals(BY_GRADE) || Level.of(level).filter(Level::isGrade).isPresent();
    }

    /** A hole in a message must name a fact that the rule binds and a field that this fact has. */
    private void holes(@Nullable Token pattern, Names names) {
        if (pattern == null) {
            return;
        }
        for (Phrase.Hole hole : Phrase.holes(pattern.content())) {
            boolean sum = hole.terms().size() > 1;
            boolean known = hole.terms().stream().allMatch(term -> isKnown(term, sum, names))
                    && (!hole.hasOwnPlaces() || isKnown(places(hole), true, names));
            if (!known) {
                int shift = pattern.text().indexOf(hole.text());
                faults.at(pattern.line(), pattern.column() + shift, "hole-unknown", hole.text());
            }
        }
    }

    private static Phrase.Term places(Phrase.Hole hole) {
        return new Phrase.Term(false, hole.terms().get(0).binding(), Phrase.PLACES);
    }

    /** Only numbers are added up. */
    private static boolean isKnown(Phrase.Term term, boolean asNumber, Names names) {
        Names.Meaning meaning = names.of(term.binding());
        if (term.field().isEmpty()) {
            return names.knows(term.binding()) && (!asNumber || meaning.sort() == Sort.NUMBER);
        }
        boolean isField = meaning.sort() == Sort.FACT
                && Lexicon.fields(meaning.type()).contains(term.field())
                && (!asNumber || Lexicon.sort(meaning.type(), term.field()) == Sort.NUMBER);
        return names.knows(term.binding())
                && (isField || !asNumber && term.field().equals(Phrase.PLACE));
    }

    /** Nothing but {@code 问题.报告( $a, $b );}, once or more. */
    private void then(ParsedRule rule, Optional<Names> names) {
        List<Token> tokens = new ArrayList<>(rule.then());
        if (tokens.isEmpty()) {
            faults.at(rule.thenWord(), "then-empty");
            return;
        }
        tokens.add(tokens.get(tokens.size() - 1).asEnd());
        Reader reader = new Reader(tokens);
        while (!reader.isAtEnd()) {
            boolean report = reader.eat(Vocabulary.Report.NAME)
                    && reader.eat(".")
                    && reader.eat(Vocabulary.Report.METHOD)
                    && reader.eat("(")
                    && bindings(reader, names)
                    && reader.eat(")")
                    && reader.eat(";");
            if (!report) {
                faults.at(reader.peek(), "then-forbidden", reader.peek().text());
                return;
            }
        }
    }

    private boolean bindings(Reader reader, Optional<Names> names) {
        do {
            if (!reader.peek().isBinding()) {
                return false;
            }
            Token token = reader.take();
            names.ifPresent(known -> reported(token, known));
        } while (reader.eat(","));
        return true;
    }

    private void reported(Token token, Names names) {
        if (!names.knows(token.text())) {
            faults.at(token, "binding-unknown", token.text(), Lexicon.maybe(token.text(), names.all()));
        } else if (names.of(token.text()).sort() != Sort.FACT
                && names.of(token.text()).sort() != Sort.UNKNOWN) {
            faults.at(token, "report-no-fact", token.text());
        }
    }
}
