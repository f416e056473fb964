package cn.guijian.bench;

import java.util.Arrays;
import java.util.Locale;

/** Several measurements of one thing, in milliseconds: the median with the least and the greatest. */
record Spread(double least, double median, double greatest, int runs) {
    static Spread of(double... milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1], sorted.length);
    }

    /** How many times the other each is, run by run, that is in the same minute of the machine. */
    static String ratios(double[] milliseconds, double[] others) {
        double[] ratios = new double[milliseconds.length];
        Arrays.setAll(ratios, i -> milliseconds[i] / others[i]);
        Spread spread = of(ratios);
        return String.format(
                Locale.ROOT, "%.1f x (%.1f to %.1f, %d runs)", spread.median, spread.least, spread.greatest, spread.runs);
    }

    /** Each measurement as a share of so many things. */
    Spread per(int things) {
        return new Spread(least / things, median / things, greatest / things, runs);
    }

    /** How many times the other this is: of the medians, and of the extremes against each other's. */
    String times(Spread other) {
        return String.format(
                Locale.ROOT,
                "%.2f x (%.2f to %.2f)",
                median / other.median,
                least / other.greatest,
                greatest / other.least);
    }

    @Override
    public String toString() {
        String format = median < 100 ? "%.2f ms (%.2f to %.2f, %d runs)" : "%.0f ms (%.0f to %.0f, %d runs)";
        return String.format(Locale.ROOT, format, median, least, greatest, runs);
    }
}
