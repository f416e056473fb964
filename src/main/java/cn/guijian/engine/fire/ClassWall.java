package cn.guijian.engine.fire;

import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mvel2.compiler.AbstractParser;

/**
 * The second wall, behind lint: a class loader that gives compiled rules only the classes that comparing numbers and
 * texts needs, so that a rule which lint let through by mistake still finds no System, no File and no Thread. What it
 * can't hold is said in {@code src/docs/decisions/two-walls.md}.
 */
final class ClassWall extends ClassLoader {
    private static final String CLASS_FILE = ".class";
    private static final List<String> PACKAGES =
            List.of("org.drools.", "org.kie.", "org.mvel2.", "cn.guijian.vocabulary.", "java.math.", "java.time.");
    private static final Set<String> CLASSES = Set.of(
            "java.io.Externalizable",
            "java.io.IOException",
            "java.io.ObjectInput",
            "java.io.ObjectOutput",
            "java.io.Serializable",
            "java.lang.Boolean",
            "java.lang.CharSequence",
            "java.lang.Class",
            "java.lang.Comparable",
            "java.lang.Exception",
            "java.lang.Integer",
            "java.lang.Iterable",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Override",
            "java.lang.Record",
            "java.lang.String",
            "java.lang.Throwable",
            "java.util.Collection",
            "java.util.List",
            "java.util.Map");
    /** Classes that MVEL knows by heart and gives to every expression without asking a class loader. */
    private static final Set<String> MVEL_WORDS = Set.of(
            "Array",
            "Class",
            "ClassLoader",
            "Compiler",
            "Math",
            "Process",
            "ProcessBuilder",
            "Runtime",
            "StrictMath",
            "StringBuilder",
            "System",
            "Thread");

    ClassWall(ClassLoader parent) {
        super(parent);
        // MVEL's own table, the same for the whole process; nothing of ours uses these words.
        AbstractParser.LITERALS.keySet().removeAll(MVEL_WORDS);
        AbstractParser.CLASS_LITERALS.keySet().removeAll(MVEL_WORDS);
    }

    static boolean lets(String className) {
        return CLASSES.contains(className) || PACKAGES.stream().anyMatch(className::startsWith);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!lets(name)) {
            throw new Walled(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return hides(name) ? null : super.getResource(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return hides(name) ? null : super.getResourceAsStream(name);
    }

    /** MVEL asks for every word of a condition whether it names a class, so the answer is a cheap one. */
    private static final class Walled extends ClassNotFoundException {
        Walled(String name) {
            super(name);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    /** The compiler of {@code then} asks for class files rather than for classes. */
    private static boolean hides(String resource) {
        return resource.endsWith(CLASS_FILE)
                && !lets(resource.substring(0, resource.length() - CLASS_FILE.length())
                        .replace('/', '.'));
    }
}
