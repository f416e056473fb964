package cn.guijian.engine.facts;

import cn.guijian.language.Past;
import cn.guijian.model.Location;
import cn.guijian.model.Period;
import cn.guijian.model.form.Cover;
import cn.guijian.model.form.CoverItem;
import cn.guijian.model.form.Mentioned;
import cn.guijian.model.form.Submission;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.Deadline;
import cn.guijian.model.plan.PlanSpan;
import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Translates the cover and the file's name. */
final class CoverFacts {
    private static final List<CoverItem> FOOT =
            List.of(CoverItem.HEAD, CoverItem.REVIEWER, CoverItem.PREPARER, CoverItem.PHONE, CoverItem.DATE);

    private CoverFacts() {}

    static void add(Facts facts, Catalog catalog, Submission submission, Context context) {
        Cover cover = submission.cover();
        for (CoverItem item : FOOT) {
            String text = cover.text(item).strip();
            boolean readable =
                    item != CoverItem.DATE || text.isEmpty() || cover.date().isPresent();
            facts.add(
                    new Vocabulary.CoverEntry(item.label(), text, !text.isEmpty(), readable),
                    source("封面|" + item.label() + "|" + text, List.of(entry(cover, item))));
        }
        facts.add(sheet(catalog, submission, context), source("封面", coverLocations(cover)));
    }

    private static Vocabulary.CoverSheet sheet(Catalog catalog, Submission submission, Context context) {
        Cover cover = submission.cover();
        Period period = submission.period();
        Optional<Deadline> deadline = catalog.deadline(period);
        PlanSpan plan = catalog.plan().span();
        Mentioned name = Mentioned.inName(submission.input().file(), catalog);
        return new Vocabulary.CoverSheet(
                submission.unit().name(),
                period.code(),
                period.year(),
                period.quarter(),
                period.compareTo(plan.first()) >= 0 && !plan.isOver(period),
                cover.text(CoverItem.HEAD).strip(),
                cover.text(CoverItem.REVIEWER).strip(),
                cover.text(CoverItem.PREPARER).strip(),
                cover.date().orElse(null),
                deadline.map(Deadline::cutoff).orElse(null),
                deadline.map(Deadline::due).orElse(null),
                cover.text(CoverItem.TEMPLATE_VERSION).strip(),
                catalog.plan().form().version(),
                missing(plan, period, context),
                context.batchPeriod().map(Period::code).orElse(null),
                name.unit().map(ReportingUnit::name).orElse(null),
                name.period().map(Period::code).orElse(null));
    }

    private static String missing(PlanSpan plan, Period period, Context context) {
        return Arrays.stream(Past.values())
                .map(past -> past.of(period))
                .filter(then ->
                        then.compareTo(plan.first()) >= 0 && context.at(then).isEmpty())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(Period::code)
                .collect(Collectors.joining("、"));
    }

    private static List<Location> coverLocations(Cover cover) {
        return List.of(entry(cover, CoverItem.DATE), entry(cover, CoverItem.UNIT), entry(cover, CoverItem.PERIOD));
    }

    private static Location entry(Cover cover, CoverItem item) {
        Location found = cover.entries().get(item);
        return found == null ? new Location("封面", "", item.label(), "") : found;
    }

    private static Source source(String key, List<Location> locations) {
        return new Source(key, Optional.empty(), Set.of(), locations, Optional.empty(), Optional.empty());
    }
}
