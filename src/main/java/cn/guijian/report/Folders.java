package cn.guijian.report;

import cn.guijian.model.plan.ReportingUnit;
import cn.guijian.model.result.CheckResult;
import cn.guijian.model.result.QuarterResult;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which folder holds a result's files: named by code and unit, by the code alone, or by the file's hash. */
final class Folders {
    private static final String FORBIDDEN = "[\\x00-\\x1f\\x7f\\\\/:*?\"<>|]";

    private final Map<CheckResult, String> names = new IdentityHashMap<>();

    /** @param unitNames false where the locale can't hold Chinese names */
    Folders(List<CheckResult> results, boolean unitNames) {
        Set<String> taken = new HashSet<>();
        for (CheckResult result : results) {
            String name = name(result, unitNames);
            String free = name;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = name + "-" + i;
            }
            names.put(result, free);
        }
    }

    /** The folder of a unit that sent nothing. */
    static String of(ReportingUnit silent, boolean unitNames) {
        return safe(unitNames ? silent.code() + "-" + silent.name() : silent.code());
    }

    static Folders of(QuarterResult quarter, boolean unitNames) {
        return new Folders(quarter.results(), unitNames);
    }

    String of(CheckResult result) {
        String name = names.get(result);
        if (name == null) {
            throw new IllegalArgumentException("no folder for " + result.input().shown());
        }
        return name;
    }

    private static String name(CheckResult result, boolean unitNames) {
        return result.unit()
                .map(u -> of(u, unitNames))
                .orElseGet(() -> "unread-" + result.input().brief());
    }

    /** No character that Windows refuses, and no way out of the folder. */
    private static String safe(String name) {
        return name.replaceAll(FORBIDDEN, "_").replaceAll("[. ]+$", "_").replaceAll("^\\.", "_");
    }
}
