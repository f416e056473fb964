package cn.guijian.report.letter;

import java.io.IOException;

/** A template that can't be used; the message says in Chinese what is wrong with it and how to mend it. */
public final class UnusableTemplateException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableTemplateException(String message) {
        super(message);
    }
}
