package cn.guijian.model.plan;

import java.util.ArrayList;
import java.util.List;

/** Writes indicator codes short: of three or more in a row only the first and the last, {@code A01–A05}. */
public final class CodeRanges {
    private static final int SHORTEST = 3;

    private CodeRanges() {}

    /** The codes with runs drawn together, in their order. */
    public static List<String> of(List<String> codes) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= codes.size(); i++) {
            if (i == codes.size() || !follows(codes.get(i - 1), codes.get(i))) {
                add(codes.subList(from, i), ranges);
                from = i;
            }
        }
        return List.copyOf(ranges);
    }

    private static void add(List<String> run, List<String> ranges) {
        if (run.size() < SHORTEST) {
            ranges.addAll(run);
        } else {
            ranges.add(run.get(0) + "–" + run.get(run.size() - 1));
        }
    }

    private static boolean follows(String code, String next) {
        return code.charAt(0) == next.charAt(0)
                && code.substring(1).matches("\\d{1,9}")
                && next.substring(1).matches("\\d{1,9}")
                && Integer.parseInt(next.substring(1)) == Integer.parseInt(code.substring(1)) + 1;
    }
}
