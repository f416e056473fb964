package cn.guijian.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a rule is in use (状态). */
public enum Service {
    IN_USE("在用"),
    /** Its findings are shown, but block nothing and count nowhere. */
    TRIAL("试行"),
    /** It is not run; its page stays. */
    RETIRED("停用");

    private final String label;

    Service(String label) {
        this.label = label;
    }

    /** The word in rules. */
    public String label() {
        return label;
    }

    public static Optional<Service> of(String label) {
        return Arrays.stream(values()).filter(s -> s.label.equals(label)).findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Service::label).toList();
    }
}
