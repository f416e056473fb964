package cn.guijian.report.page;

/**
 * A quarter as the local page shows it.
 *
 * @param whole all of it
 * @param part what the matrix is to show
 */
public record QuarterScreen(CityPage whole, CityPage part) {}
