package cn.guijian.web.view;

import java.util.Optional;

/**
 * The county's page (预审).
 *
 * @param one the workbook that was asked for; empty shows what was dropped last
 */
public record PreCheckPage(Frame frame, ResultsView results, Optional<ResultView> one) {}
