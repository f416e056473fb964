package cn.guijian.web.view;

/**
 * One unit's result on the bureau's page.
 *
 * @param back to the quarter
 */
public record UnitView(Frame frame, String back, ResultView result) {}
