package cn.guijian.web.view;

/**
 * Asks for a token.
 *
 * @param to the page that was asked for
 * @param editor whether for the editor's token, not that of access
 * @param fault what is wrong with the one that was sent; may be empty
 */
public record AccessPage(Frame frame, String to, boolean editor, String fault) {}
