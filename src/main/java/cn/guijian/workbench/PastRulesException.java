package cn.guijian.workbench;

/** Rules of an earlier time can't be had; the message says in full why, and what to do. */
public final class PastRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PastRulesException(String message) {
        super(message);
    }

    PastRulesException(String message, Throwable cause) {
        super(message, cause);
    }
}
