package cn.guijian.workbench;

import static cn.guijian.model.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A merge of texts by their lines. Each of the two changes is taken as one stretch of lines; stretches that touch are
 * contested as a whole.
 */
public final class TextMerge implements FileMerge {
    private static final String WHOLE = "lines";

    private final List<String> base;
    private final List<String> now;
    private final List<String> mine;
    private final Stretch theirChange;
    private final Stretch myChange;

    /** Lines of the text before, from one to before another, and what became of them. */
    private record Stretch(int from, int to, List<String> lines) {
        static Stretch of(List<String> before, List<String> after) {
            int shorter = Math.min(before.size(), after.size());
            int from = 0;
            while (from < shorter && before.get(from).equals(after.get(from))) {
                from++;
            }
            int same = 0;
            while (same < shorter - from
                    && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
                same++;
            }
            return new Stretch(from, before.size() - same, after.subList(from, after.size() - same));
        }

        boolean touches(Stretch other) {
            return from <= other.to && other.from <= to;
        }

        /** A wider stretch with the lines of before around this one. */
        List<String> within(List<String> before, int start, int end) {
            List<String> wider = new ArrayList<>(before.subList(start, from));
            wider.addAll(lines);
            wider.addAll(before.subList(to, end));
            return wider;
        }
    }

    /** A merge of what a text was, what was saved since, and what an editor has made of it. */
    public TextMerge(String base, String now, String mine) {
        this.base = lines(base);
        this.now = lines(now);
        this.mine = lines(mine);
        this.theirChange = Stretch.of(this.base, this.now);
        this.myChange = Stretch.of(this.base, this.mine);
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    @Override
    public List<Item> items() {
        if (isCurrent()) {
            return List.of();
        }
        int from = isContested() ? Math.min(theirChange.from(), myChange.from()) : theirChange.from();
        int to = isContested() ? Math.max(theirChange.to(), myChange.to()) : theirChange.to();
        String before = String.join("\n", base.subList(from, to));
        String theirs = String.join("\n", theirChange.within(base, from, to));
        String own = isContested() ? String.join("\n", myChange.within(base, from, to)) : mineBeside(before, theirs);
        String place = to - from > 1 ? text("merge.lines", from + 1, to) : text("merge.line", from + 1);
        return List.of(new Item(WHOLE, place, before, theirs, own, isContested()));
    }

    /** The same change was made twice, or none was made there. */
    private String mineBeside(String before, String theirs) {
        return now.equals(mine) ? theirs : before;
    }

    private boolean isContested() {
        return !base.equals(mine) && !now.equals(mine) && theirChange.touches(myChange);
    }

    @Override
    public String merged(Map<String, Side> choices) {
        if (isCurrent() || base.equals(mine) || now.equals(mine)) {
            return String.join("\n", isCurrent() ? mine : now);
        }
        if (isContested()) {
            return String.join("\n", choices.get(WHOLE) == Side.THEIRS ? now : mine);
        }
        boolean theirsFirst = theirChange.from() < myChange.from();
        Stretch first = theirsFirst ? theirChange : myChange;
        Stretch second = theirsFirst ? myChange : theirChange;
        List<String> whole = new ArrayList<>(first.within(base, 0, second.from()));
        whole.addAll(second.within(base, second.from(), base.size()));
        return String.join("\n", whole);
    }

    @Override
    public boolean isCurrent() {
        return base.equals(now);
    }
}
