package cn.guijian;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How far the long searches go: a part of the way in an ordinary run, another part every day, and all of it with {@code
 * -Plong}. What is looked at follows from a seed, which is the day unless {@code -Dguijian.seed=20231231} gives it; it is
 * printed, and a search that fails names it.
 */
public final class Search {
    private static final boolean WHOLE = Boolean.getBoolean("guijian.long");
    private static final long SEED = Long.getLong("guijian.seed", today());

    static {
        System.out.println((WHOLE ? "Searches go all the way" : "Searches go a part of the way") + ", seed " + SEED
                + "; again with -Dguijian.seed=" + SEED);
    }

    private Search() {}

    private static long today() {
        return Long.parseLong(LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** How many times: {@code part} in an ordinary run, {@code whole} with {@code -Plong}. */
    public static int times(int part, int whole) {
        return WHOLE ? whole : part;
    }

    /** As many of them as {@code part} says, in their order; all of them with {@code -Plong}. */
    public static <T> List<T> some(int part, List<T> all) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(places, random("some"));
        return places.stream()
                .limit(times(part, all.size()))
                .sorted()
                .map(all::get)
                .toList();
    }

    /** Chance for the search of this name, the same for the same seed. */
    public static Random random(String search) {
        return new Random(SEED * 31 + search.hashCode());
    }

    /** Where a search failed, with what it takes to go there again. */
    public static String at(Object... step) {
        StringBuilder text = new StringBuilder();
        for (Object part : step) {
            text.append(part).append(' ');
        }
        return text + "(-Dguijian.seed=" + SEED + (WHOLE ? " -Plong)" : ")");
    }
}
