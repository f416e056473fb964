package cn.guijian.report.paper;

import static cn.guijian.model.Texts.text;

import java.util.List;

/** The faults that ask for something, in sentences, as far as a letter has room for them; the table has them all. */
final class MainFaults {
    private static final int MOST = 3;
    private static final int LONGEST = 90;
    private static final int MOST_CELLS = 3;

    private MainFaults() {}

    static Sentences of(Table faults) {
        List<Row> asking = faults.rows().stream().filter(MainFaults::asks).toList();
        return Sentences.numbered(asking.stream()
                .limit(MOST)
                .map(fault -> sentence(fault, asking.size() == 1))
                .toList());
    }

    private static boolean asks(Row fault) {
        return fault.tone() == Tone.MUST_FIX || fault.tone() == Tone.MUST_EXPLAIN && !Tally.isAnswered(fault);
    }

    /** @param alone whether there is room for what exactly is wrong and how it is mended */
    private static String sentence(Row fault, boolean alone) {
        boolean asked = fault.tone() == Tone.MUST_EXPLAIN;
        List<String> rule = fault.cell(Head.RULE).lines(false);
        return text(
                "paper.main-fault",
                fault.text(Head.CLASS),
                Wording.join(fault.placed(Head.PLACE, MOST_CELLS)),
                asked || alone
                        ? Wording.sentence(shortened(fault.text(Head.MESSAGE)))
                        : Wording.sentence(rule.get(rule.size() - 1)),
                asked ? reply(fault) : alone ? fault.text(Head.ADVICE) : "");
    }

    /** How the number would end were it true, and until when to answer. */
    private static String reply(Row question) {
        List<String> lines = question.cell(Head.REPLY).lines(false);
        return lines.size() < 2 ? "" : Wording.sentence(lines.get(lines.size() - 2));
    }

    private static String shortened(String message) {
        int length = message.codePointCount(0, message.length());
        return length <= LONGEST
                ? message
                : text("paper.cut", message.substring(0, message.offsetByCodePoints(0, LONGEST)));
    }
}
