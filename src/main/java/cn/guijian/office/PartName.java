package cn.guijian.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Names of parts: how they are compared, and where a relationship's target leads. */
public final class PartName {
    private PartName() {}

    /** Names are compared without case, and some writers use backslashes or doubled slashes. */
    public static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (String step : name.toLowerCase(Locale.ROOT).replace('\\', '/').split("/")) {
            if (!step.isEmpty()) {
                key.append(key.isEmpty() ? "" : "/").append(step);
            }
        }
        return key.toString();
    }

    /** The folder that a part lies in, with its slash; nothing for the root. */
    public static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** The part that holds the relationships of a part, of the package for "". */
    public static String relationships(String part) {
        String folder = folder(part);
        return folder + "_rels/" + part.substring(folder.length()) + ".rels";
    }

    /** The part that a target leads to from a folder; steps above the root stay in it. */
    static String resolve(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
