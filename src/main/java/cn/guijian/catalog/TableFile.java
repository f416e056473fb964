package cn.guijian.catalog;

import java.util.List;

/** The tables of {@code rules/}, in the order in which they are read, with their headers. */
enum TableFile implements Table {
    INDICATORS(
            "indicators.csv",
            Headers.CODE,
            Headers.NAME,
            Headers.PLAN_UNIT,
            Headers.REPORTING_UNIT,
            Headers.FACTOR,
            Headers.KIND,
            Headers.ATTRIBUTE,
            Headers.PARENT,
            Headers.NUMERATOR,
            Headers.DENOMINATOR,
            Headers.DECIMALS,
            Headers.OVER_HUNDRED,
            Headers.YEAR_SHARE,
            Headers.SEASON,
            Headers.SCOPE,
            Headers.NOTE),
    TARGETS(
            "targets.csv",
            Headers.CODE,
            Headers.COMPARATOR,
            Headers.TARGET,
            Headers.BASE,
            Headers.MODE,
            Headers.FROM,
            Headers.UNTIL,
            Headers.DOCUMENT,
            Headers.CLAUSE,
            Headers.QUOTE),
    UNITS("units.csv", Headers.CODE, Headers.NAME, Headers.ALIASES, Headers.POPULATION, Headers.KIND, Headers.COUNTS),
    ALLOCATION(
            "allocation.csv",
            Headers.CODE,
            Headers.REPORTING_UNIT,
            Headers.BASE,
            Headers.TARGET,
            Headers.FROM,
            Headers.UNTIL,
            Headers.BASIS),
    CALENDAR("calendar.csv", Headers.PERIOD, Headers.CUTOFF, Headers.DUE, Headers.RECTIFY_BY),
    PARAMETERS("parameters.csv", Headers.RULE, Headers.PARAMETER, Headers.VALUE),
    PHRASES("phrases.csv", Headers.PHRASE);

    private final String fileName;
    private final List<String> headers;

    TableFile(String fileName, String... headers) {
        this.fileName = fileName;
        this.headers = List.of(headers);
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public boolean mayBeEmpty() {
        return this == ALLOCATION || this == PHRASES;
    }
}
