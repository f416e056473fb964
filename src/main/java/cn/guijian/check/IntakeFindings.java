package cn.guijian.check;

import cn.guijian.engine.fire.RuleBase;
import cn.guijian.language.RulePage;
import cn.guijian.model.Column;
import cn.guijian.model.Finding;
import cn.guijian.model.Fingerprint;
import cn.guijian.model.InputFile;
import cn.guijian.model.Location;
import cn.guijian.model.Texts;
import cn.guijian.model.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns what intake could not read, or mended while reading, into findings of block R00. */
final class IntakeFindings {
    private final RuleBase rules;

    IntakeFindings(RuleBase rules) {
        this.rules = rules;
    }

    /** One finding for each trouble. */
    List<Finding> of(String unit, String period, InputFile input, List<Trouble> troubles) {
        return troubles.stream()
                .map(trouble -> finding(unit, period, input, trouble))
                .toList();
    }

    private Finding finding(String unit, String period, InputFile input, Trouble trouble) {
        String rule = trouble.type().rule();
        RulePage page = rules.page(rule).orElse(new RulePage(rule, Map.of()));
        List<Location> locations =
                trouble.locations().isEmpty() ? List.of(new Location("", "", input.shown(), "")) : trouble.locations();
        List<String> facts = new ArrayList<>(List.of(
                trouble.indicator().orElse(""),
                trouble.column().map(Column::label).orElse("")));
        locations.forEach(location -> facts.add(location.sheet() + "!" + location.cell() + "|" + location.raw()));
        facts.addAll(trouble.details());
        return Finding.of(finding -> {
            finding.id = Fingerprint.of(rule, unit, period, facts);
            finding.rule = rule;
            finding.title = page.title();
            finding.level = trouble.type().level();
            finding.doubts = page.doubts();
            finding.indicator = trouble.indicator();
            finding.rows = trouble.indicator().map(Set::of).orElse(Set.of());
            finding.message =
                    Texts.text("intake.trouble." + rule, trouble.details().toArray());
            finding.advice = trouble.advice().orElseGet(() -> advice(trouble, page));
            finding.locations = locations;
        });
    }

    /** What to do about a file that can't be opened depends on what it is, and intake has looked: the page speaks of all. */
    private static String advice(Trouble trouble, RulePage page) {
        return trouble.type() == Trouble.Type.FILE_UNREADABLE
                ? Texts.text("intake.advice", trouble.details().toArray())
                : page.advice();
    }
}
