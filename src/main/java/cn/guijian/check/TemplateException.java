package cn.guijian.check;

/** A template of the bureau's can't be used; the message says in full which, where and how to mend it. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
