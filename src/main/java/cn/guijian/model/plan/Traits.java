package cn.guijian.model.plan;

import java.util.Optional;

/**
 * What a rule has to know of an indicator besides its kind: it is told by these and never by its code.
 *
 * @param net whether it is a net count, which may fall (净数)
 * @param whole whether it counts all there are, so that 0 is hardly true (总体)
 * @param yearly whether it starts anew at another time than the year, so that a leap is no slip (换届)
 * @param carried what is left over from last year, as the rows say from which it comes (结转)
 */
public record Traits(boolean net, boolean whole, boolean yearly, Optional<Carried> carried) {
    /** Nothing out of the ordinary. */
    public static final Traits NONE = new Traits(false, false, false, Optional.empty());

    /**
     * What is carried over is what was carried over a year ago, with what came in and without what was closed.
     *
     * @param received code of what came in during the year
     * @param closed code of what was closed during the year
     */
    public record Carried(String received, String closed) {}
}
