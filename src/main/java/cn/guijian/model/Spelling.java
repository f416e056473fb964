package cn.guijian.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Tells which known word was probably meant by one that is none, by the number of letters that differ. */
public final class Spelling {
    private Spelling() {}

    /**
     * The known word most like {@code word}; empty when more than half of its letters would have to change. Of equals
     * the one that begins alike, then the first in the order of letters.
     */
    public static Optional<String> near(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNear(word, candidate))
                .min(Comparator.comparing((String candidate) -> distance(word, candidate))
                        .thenComparing(candidate -> !beginAlike(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A word of a whole other length is never near, and may be as long as a file. */
    private static boolean isNear(String word, String candidate) {
        int most = Math.max(1, candidate.length() / 2);
        return Math.abs(word.length() - candidate.length()) <= most && distance(word, candidate) <= most;
    }

    private static boolean beginAlike(String word, String candidate) {
        return candidate.startsWith(word.substring(0, Math.min(1, word.length())));
    }

    /** How many letters have to be put in, taken out, changed or swapped with the next to make one text the other. */
    public static int distance(String left, String right) {
        int[][] changes = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                changes[i][j] = i == 0 || j == 0 ? i + j : least(changes, left, right, i, j);
            }
        }
        return changes[left.length()][right.length()];
    }

    private static int least(int[][] changes, String left, String right, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        int least =
                Math.min(changes[i - 1][j - 1] + (same ? 0 : 1), Math.min(changes[i - 1][j], changes[i][j - 1]) + 1);
        return swapped ? Math.min(least, changes[i - 2][j - 2] + 1) : least;
    }
}
