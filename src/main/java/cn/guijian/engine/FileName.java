package cn.guijian.engine;

import cn.guijian.model.Catalog;
import cn.guijian.model.Period;
import cn.guijian.model.ReportingUnit;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a file's name says of its content; a name that says nothing is no fault.
 *
 * @param unit name of the unit it mentions
 * @param period the quarter it mentions
 */
record FileName(Optional<String> unit, Optional<Period> period) {
    private static final Pattern CODE = Pattern.compile("(20\\d\\d)[-_ ]?Q([1-4])");
    private static final Pattern WORDS = Pattern.compile("(20\\d\\d)年?第?([一二三四1-4])季度?");

    static FileName of(String path, Catalog catalog) {
        String name = Normalizer.normalize(path.substring(path.lastIndexOf('/') + 1), Normalizer.Form.NFKC);
        return new FileName(unit(name, catalog), period(name));
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

    private static Optional<Period> period(String name) {
        Matcher code = CODE.matcher(name);
        Matcher words = WORDS.matcher(name);
        Matcher found = code.find() ? code : words.find() ? words : null;
        if (found == null) {
            return Optional.empty();
        }
        int chinese = "一二三四".indexOf(found.group(2));
        int quarter = chinese >= 0 ? chinese + 1 : Integer.parseInt(found.group(2));
        return Optional.of(new Period(Integer.parseInt(found.group(1)), quarter));
    }
}
