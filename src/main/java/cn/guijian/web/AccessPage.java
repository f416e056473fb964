package cn.guijian.web;

/**
 * Asks for the access token.
 *
 * @param to the page that was asked for
 */
public record AccessPage(Frame frame, String to) {}
