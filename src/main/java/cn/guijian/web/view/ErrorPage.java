package cn.guijian.web.view;

/** What is said when a request is not served: what is wrong and what to do. */
public record ErrorPage(int status, String title, String message) {}
