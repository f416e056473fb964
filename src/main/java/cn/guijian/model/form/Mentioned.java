package cn.guijian.model.form;

import cn.guijian.model.Period;
import cn.guijian.model.PeriodWords;
import cn.guijian.model.plan.Catalog;
import cn.guijian.model.plan.ReportingUnit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file's name or a title says of its content among other words; one that says nothing is no fault.
 *
 * @param unit the one unit it mentions
 * @param period the quarter it mentions
 */
public record Mentioned(Optional<ReportingUnit> unit, Optional<Period> period) {
    /** Reads the name at the end of {@code path}. */
    public static Mentioned inName(String path, Catalog catalog) {
        return in(path.substring(path.lastIndexOf('/') + 1), catalog);
    }

    /** Reads a text. */
    public static Mentioned in(String text, Catalog catalog) {
        return new Mentioned(
                unit(Normalizer.normalize(text, Normalizer.Form.NFKC), catalog), PeriodWords.mentionedIn(text));
    }

    /** The unit whose names stand in the text; of names within names the longest counts. */
    private static Optional<ReportingUnit> unit(String text, Catalog catalog) {
        List<Word> words = new ArrayList<>();
        for (ReportingUnit unit : catalog.units()) {
            words.add(new Word(unit.name(), unit));
            unit.aliases().forEach(alias -> words.add(new Word(alias, unit)));
        }
        words.sort(Comparator.comparing((Word word) -> word.text().length()).reversed());
        String rest = text;
        Set<ReportingUnit> found = new LinkedHashSet<>();
        for (Word word : words) {
            if (word.text().length() > 1 && rest.contains(word.text())) {
                found.add(word.unit());
                rest = rest.replace(word.text(), "\n");
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private record Word(String text, ReportingUnit unit) {}
}
