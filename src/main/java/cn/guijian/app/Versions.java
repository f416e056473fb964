package cn.guijian.app;

import java.util.Optional;

/** The versions that results name. */
public final class Versions {
    private Versions() {}

    /** Of this program; {@code dev} when it does not run from its jar. */
    public static String guijian() {
        return of(Versions.class);
    }

    /** Of the rule engine. */
    public static String drools() {
        return cn.guijian.engine.RuleEngine.droolsVersion();
    }

    private static String of(Class<?> type) {
        return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("dev");
    }
}
