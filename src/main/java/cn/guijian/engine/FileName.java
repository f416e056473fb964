package cn.guijian.engine;

import cn.guijian.model.Catalog;
import cn.guijian.model.Period;
import cn.guijian.model.ReportingUnit;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file's name says of its content; a name that says nothing is no fault.
 *
 * @param unit name of the unit it mentions
 * @param period the quarter it mentions
 */
public record FileName(Optional<String> unit, Optional<Period> period) {
    /** Reads the name at the end of {@code path}. */
    public static FileName of(String path, Catalog catalog) {
        String name = Normalizer.normalize(path.substring(path.lastIndexOf('/') + 1), Normalizer.Form.NFKC);
        return new FileName(unit(name, catalog), Period.mentionedIn(name));
    }

    private static Optional<String> unit(String name, Catalog catalog) {
        return catalog.units().stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                        .filter(word -> word.length() > 1 && name.contains(word))
                        .map(word -> new Mention(unit, word)))
                .max(Comparator.comparingInt(mention -> mention.word().length()))
                .map(mention -> mention.unit().name());
    }

    private record Mention(ReportingUnit unit, String word) {}
}
