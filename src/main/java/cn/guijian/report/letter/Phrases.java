package cn.guijian.report.letter;

import static cn.guijian.model.Texts.text;

import cn.guijian.model.Indicator;
import cn.guijian.model.Level;
import cn.guijian.report.view.Wording;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns of phrase that both letters share. */
final class Phrases {
    static final List<Level> GRADES = List.of(Level.RED, Level.ORANGE, Level.YELLOW);

    private Phrases() {}

    /** A colour in a sentence: 红色（严重滞后）. */
    static String grade(Level level) {
        return text("letter.grade", level.label(), level.word());
    }

    /**
     * The colours that occur, with their numbers.
     *
     * @param key of the text with colour and number
     */
    static String grades(String key, ToLongFunction<Level> number) {
        return Wording.join(GRADES.stream()
                .filter(level -> number.applyAsLong(level) > 0)
                .map(level -> text(key, grade(level), number.applyAsLong(level)))
                .toList());
    }

    /** Names in a sentence, where 其中 at the beginning of one would be read wrongly. */
    static String names(Stream<Indicator> indicators) {
        String part = text("letter.part");
        return Wording.join(indicators
                .map(Indicator::name)
                .map(name -> name.startsWith(part) ? name.substring(part.length()) : name)
                .toList());
    }

    /** Numbers in front of paragraphs, where there are several. */
    static List<String> numbered(List<String> texts) {
        return texts.size() < 2
                ? texts
                : IntStream.range(0, texts.size())
                        .mapToObj(i -> text("letter.numbered", i + 1, texts.get(i)))
                        .toList();
    }
}
