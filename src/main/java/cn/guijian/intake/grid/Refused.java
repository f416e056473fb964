package cn.guijian.intake.grid;

import cn.guijian.intake.number.SeenText;
import cn.guijian.model.Texts;
import cn.guijian.model.form.Trouble;
import java.util.Arrays;

/**
 * The file can't be read any further. Unchecked, because it has to pass through the parser and its streams;
 * {@code SubmissionReader} turns it into an outcome.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    private Refused(Trouble trouble) {
        super(trouble.toString());
        this.trouble = trouble;
    }

    /** The file is no workbook we read; {@code key} names its cause and remedy among the texts. */
    public static Refused unreadable(String key, Object... arguments) {
        return new Refused(Trouble.ofFile(
                Trouble.Type.FILE_UNREADABLE,
                Texts.text("intake.cause." + key, arguments),
                Texts.text("intake.remedy." + key)));
    }

    /** The workbook's insides contradict each other or are torn; {@code key} names what exactly. */
    public static Refused damaged(String key, Object... arguments) {
        return new Refused(Trouble.ofFile(
                Trouble.Type.FILE_UNREADABLE,
                Texts.text("intake.cause.damaged", Texts.text("intake.damage." + key, brief(arguments))),
                Texts.text("intake.remedy.damaged")));
    }

    /** A limit was passed; {@code key} names what was counted. */
    public static Refused tooLarge(String key, Object limit) {
        return new Refused(Trouble.ofFile(
                Trouble.Type.FILE_TOO_LARGE,
                Texts.text("intake.limit." + key),
                Texts.text("intake.limit." + key + ".value", limit)));
    }

    /** What damaged files hold in place of names is not fit to be shown as it is. */
    private static Object[] brief(Object... arguments) {
        return Arrays.stream(arguments)
                .map(a -> SeenText.brief(String.valueOf(a)))
                .toArray();
    }

    public Trouble trouble() {
        return trouble;
    }
}
