package cn.guijian.catalog;

/** One row of {@code parameters.csv}. */
record Parameter(String rule, String name, String value) {}
