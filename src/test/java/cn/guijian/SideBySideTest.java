package cn.guijian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Test classes run side by side in one process, so what one of them does to the process must not reach the others. The
 * program itself does nothing of the kind.
 */
@AnalyzeClasses(packages = "cn.guijian")
class SideBySideTest {
    private static final Set<String> OF_THE_PROCESS =
            Set.of("setProperty", "setProperties", "clearProperty", "setOut", "setErr", "setIn", "setDefault");
    private static final Set<String> OWNERS =
            Set.of(System.class.getName(), Locale.class.getName(), TimeZone.class.getName());

    @ArchTest
    static final ArchRule WHO_CHANGES_THE_PROCESS_SAYS_SO = noClasses()
            .that(DescribedPredicate.describe(
                    "are neither @Isolated nor hold a @ResourceLock",
                    (JavaClass type) ->
                            !type.isAnnotatedWith(Isolated.class) && !type.isMetaAnnotatedWith(ResourceLock.class)))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "changes what all of the process sees",
                    (JavaMethodCall call) -> OF_THE_PROCESS.contains(call.getName())
                            && OWNERS.contains(call.getTargetOwner().getName())));
}
