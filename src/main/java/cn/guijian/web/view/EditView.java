package cn.guijian.web.view;

/**
 * What may be done on the policy page.
 *
 * @param offered whether the program was started with editing
 * @param editor whether this visitor has entered the editor's token
 * @param csrf the session's token
 * @param to the page to come back to after the token
 */
public record EditView(boolean offered, boolean editor, String csrf, String to) {}
