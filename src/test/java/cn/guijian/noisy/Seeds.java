package cn.guijian.noisy;

import cn.guijian.Search;
import java.util.List;

/** The seeds that noise is held against bounds on; the bounds were chosen on 1 to 20, which never come here. */
final class Seeds {
    private static final long FIRST = 1_000;
    private static final long END = 1_000_000_000;

    private Seeds() {}

    static List<Long> all() {
        return Search.random("noise")
                .longs(Search.times(1, 10), FIRST, END)
                .boxed()
                .toList();
    }
}
