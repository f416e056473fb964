package cn.guijian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.guijian.model.InputFile;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;

/** The layout of the design page, kept by the build. */
@AnalyzeClasses(packages = "cn.guijian", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {
    /** Whatever folder the tests were compiled to. */
    static final class WithoutTests implements ImportOption {
        private static final String TESTS = URI.create(ArchitectureTest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString())
                .getPath();

        @Override
        public boolean includes(Location location) {
            return !String.valueOf(location.asURI().getPath()).startsWith(TESTS);
        }
    }

    @ArchTest
    static final ArchRule MODEL_KNOWS_ONLY_THE_JDK = mayKnow("model");

    @ArchTest
    static final ArchRule CATALOG_KNOWS_MODEL = mayKnow("catalog", "model");

    @ArchTest
    static final ArchRule INTAKE_KNOWS_MODEL_CATALOG_AND_OFFICE = mayKnow("intake", "model", "catalog", "office");

    @ArchTest
    static final ArchRule OFFICE_KNOWS_NONE_OF_US = mayKnow("office");

    @ArchTest
    static final ArchRule PACKAGES_ARE_EDITED_WITHOUT_THEIR_CONTENT = mayKnow("office.edit", "office");

    @ArchTest
    static final ArchRule NUMBERS_ARE_SEEN_WITHOUT_A_GRID = mayKnow("intake.number", "model");

    @ArchTest
    static final ArchRule THE_GRID_KNOWS_HOW_NUMBERS_ARE_SEEN =
            mayKnow("intake.grid", "model", "intake.number", "office");

    @ArchTest
    static final ArchRule READING_KNOWS_NO_FORM =
            mayKnow("intake.read", "model", "intake.grid", "intake.number", "office");

    @ArchTest
    static final ArchRule COVERS_KNOW_NO_TABLES =
            mayKnow("intake.cover", "model", "catalog", "intake.grid", "intake.number");

    @ArchTest
    static final ArchRule THE_FORM_KNOWS_NO_FILES =
            mayKnow("intake.form", "model", "catalog", "intake.grid", "intake.number");

    @ArchTest
    static final ArchRule VOCABULARY_KNOWS_ONLY_THE_JDK = mayKnow("vocabulary");

    @ArchTest
    static final ArchRule LANGUAGE_KNOWS_MODEL_AND_VOCABULARY = mayKnow("language", "model", "vocabulary");

    @ArchTest
    static final ArchRule ENGINE_KNOWS_THE_LANGUAGE = mayKnow("engine", "model", "vocabulary", "language");

    @ArchTest
    static final ArchRule FACTS_DO_NOT_KNOW_WHO_FIRES = mayKnow("engine.facts", "model", "vocabulary", "language");

    @ArchTest
    static final ArchRule FIRING_DOES_NOT_KNOW_THE_JUDGEMENT =
            mayKnow("engine.fire", "model", "vocabulary", "language", "engine.facts");

    @ArchTest
    static final ArchRule EXPLAIN_KNOWS_LANGUAGE_AND_ENGINE =
            mayKnow("explain", "model", "vocabulary", "language", "engine");

    @ArchTest
    static final ArchRule REPORT_KNOWS_MODEL_CATALOG_AND_OFFICE =
            mayKnow("report", "model", "catalog", "office", "files", "pages");

    @ArchTest
    static final ArchRule FILES_KNOW_MODEL = mayKnow("files", "model");

    @ArchTest
    static final ArchRule RULESET_KNOWS_CATALOG_AND_WHO_COMPILES =
            mayKnow("ruleset", "model", "catalog", "engine.fire", "files");

    @ArchTest
    static final ArchRule CHECK_KNOWS_NO_FACE_AND_NO_WORKBENCH =
            mayKnow("check", "model", "catalog", "intake", "language", "engine", "report", "files", "ruleset");

    @ArchTest
    static final ArchRule WORKBENCH_KNOWS_NO_FACE = mayKnow(
            "workbench",
            "model",
            "catalog",
            "intake",
            "language",
            "engine",
            "explain",
            "report",
            "files",
            "ruleset",
            "check");

    @ArchTest
    static final ArchRule CLI_KNOWS_THE_JOBS_PRINTS_PAPERS_AND_STARTS_THE_PAGE =
            mayKnow("cli", "model", "files", "ruleset", "check", "workbench", "report.paper", "web");

    @ArchTest
    static final ArchRule WEB_KNOWS_THE_JOBS = mayKnow("web", "model", "files", "ruleset", "check", "workbench");

    @ArchTest
    static final ArchRule THE_SERVER_STAYS_IN_WEB = noClasses()
            .that()
            .resideOutsideOfPackages("cn.guijian.web..", "cn.guijian.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta..");

    @ArchTest
    static final ArchRule POI_STAYS_IN_INTAKE_AND_REPORT = noClasses()
            .that()
            .resideOutsideOfPackages("cn.guijian.intake..", "cn.guijian.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule DROOLS_STAYS_WHERE_RULES_ARE_FIRED = noClasses()
            .that()
            .resideOutsideOfPackage("cn.guijian.engine.fire..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule NO_CYCLES_AMONG_ROOMS =
            slices().matching("cn.guijian.(*)..").should().beFreeOfCycles();

    /** Every package at every depth. */
    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("cn.guijian.(**)").should().beFreeOfCycles();

    /** What a paper says knows nothing of how it is printed. */
    @ArchTest
    static final ArchRule PAPERS_KNOW_ONLY_MODEL = mayKnow("report.paper", "model");

    /** The name of a submitted file can hold anything; JSON alone repeats it as it is. */
    @ArchTest
    static final ArchRule NAMES_OF_FILES_ARE_SHOWN_FIT_TO_BE_SEEN = noClasses()
            .that()
            .resideInAnyPackage("cn.guijian.cli..", "cn.guijian.web..", "cn.guijian.report..")
            .and()
            .haveNameNotMatching(".*Json(\\$.*)?")
            .should()
            .callMethod(InputFile.class, "file");

    /** Without a locale the digits of a report would be those of the machine. */
    @ArchTest
    static final ArchRule FORMATS_NAME_THEIR_LOCALE = noClasses()
            .should()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase");

    @ArchTest
    static final ArchRule NO_STATIC_MUTABLE_STATE =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule NO_DOUBLE_FIELDS = noClasses()
            .that()
            .resideInAnyPackage("cn.guijian.model..", "cn.guijian.catalog..", "cn.guijian.vocabulary..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Double");

    @ArchTest
    static final ArchRule NO_DOUBLE_METHODS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("cn.guijian.model..", "cn.guijian.catalog..", "cn.guijian.vocabulary..")
            .should()
            .haveRawReturnType(double.class);

    private static ArchRule mayKnow(String name, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = "cn.guijian." + name + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = "cn.guijian." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("cn.guijian." + name + "..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are ours but not in " + String.join(", ", allowed),
                        type -> type.getPackageName().startsWith("cn.guijian")
                                && java.util.Arrays.stream(allowed)
                                        .map(p -> p.substring(0, p.length() - 2))
                                        .noneMatch(p -> type.getPackageName().equals(p)
                                                || type.getPackageName().startsWith(p + "."))));
    }
}
