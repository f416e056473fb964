package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import cn.guijian.report.paper.Cell.Word;
import java.util.List;
import java.util.stream.Stream;

/** Every colour and verdict with what it means. */
final class Legend {
    private static final List<Tone> VERDICTS =
            List.of(Tone.MET, Tone.YEAR_END, Tone.IN_DOUBT, Tone.NOT_REPORTED, Tone.NO_CASES, Tone.NOT_JUDGED);

    private Legend() {}

    static Table table() {
        Stream<Row> grades = Tone.GRADES.stream().map(tone -> row(Word.of(tone, Words.of(tone.level()))));
        Stream<Row> verdicts = VERDICTS.stream().map(tone -> row(Word.of(tone, Words.verdict(tone))));
        return Table.of(
                Part.LEGEND.title(),
                text("paper.legend.note"),
                Stream.concat(grades, verdicts).toList());
    }

    private static Row row(Word word) {
        return Row.of(word.tone().name(), word.tone())
                .put(Head.VERDICT, word)
                .put(Head.NOTE, text("paper.legend." + word.tone()))
                .build();
    }
}
