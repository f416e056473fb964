package cn.guijian.engine.fire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * A compiled base as bytes: Drools' own serialised packages, which hold the rules' compiled consequences. They are
 * executable content, so only bytes that this user's own run wrote may come in here; the filter keeps damaged ones from
 * touching classes that have no business in a rule.
 */
final class PackageBytes {
    /** Packages whose classes Drools' packages consist of. */
    private static final List<String> KNOWN = List.of(
            "org.drools.",
            "org.kie.",
            "org.mvel2.",
            "java.lang.",
            "java.util.",
            "java.math.",
            "cn.guijian.vocabulary.");

    private PackageBytes() {}

    static byte[] write(KieBase base) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream stream = new DroolsObjectOutputStream(bytes)) {
            stream.writeObject(new ArrayList<>(base.getKiePackages()));
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("BanSerializableRead") // our own bytes, verified by the cache, and filtered
    static KieBase read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (DroolsObjectInputStream stream =
                new DroolsObjectInputStream(new ByteArrayInputStream(bytes), PackageBytes.class.getClassLoader())) {
            stream.setObjectInputFilter(PackageBytes::filter);
            InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(RuleCompiler.configuration());
            base.addPackages(packages((Collection<?>) stream.readObject()));
            return base;
        }
    }

    private static List<KiePackage> packages(Collection<?> read) {
        return read.stream().map(KiePackage.class::cast).toList();
    }

    private static ObjectInputFilter.Status filter(ObjectInputFilter.FilterInfo info) {
        Class<?> type = info.serialClass();
        while (type != null && type.isArray()) {
            type = type.getComponentType();
        }
        if (type == null || type.isPrimitive()) {
            return ObjectInputFilter.Status.UNDECIDED;
        }
        String name = type.getName();
        for (String known : KNOWN) { // asked for every object
            if (name.startsWith(known)) {
                return ObjectInputFilter.Status.ALLOWED;
            }
        }
        return ObjectInputFilter.Status.REJECTED;
    }
}
