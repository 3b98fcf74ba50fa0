package org.shubbak;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house that a compiler does not check; each is tried on a deliberate violator. */
final class ArchitectureRules {

    private static final DescribedPredicate<JavaClass> CONTROLLERS = DescribedPredicate.describe(
            "controllers",
            type -> type.isAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(Controller.class));

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZonedDateTime");

    static final ArchRule CONTROLLERS_ARE_HIDDEN = classes()
            .that(CONTROLLERS)
            .should(notBePublic())
            .andShould()
            .resideInAPackage("..web..")
            .because("a controller is called by the web alone, and it is found in its module's web package");

    static final ArchRule NO_DATABASE_IN_WEB = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat(assignableTo(JdbcClient.class).or(assignableTo(JdbcOperations.class)))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("a page binds a form, calls one use case and redirects; SQL stands next to the module's readers");

    static final ArchRule NO_TRANSACTION_CLASSES_IN_WEB = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("the use case is the transaction, not the page");

    static final ArchRule NO_TRANSACTION_METHODS_IN_WEB = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..web..")
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("the use case is the transaction, not the page");

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("what a class needs is written in its constructor");

    static final ArchRule NO_PUBLIC_FIELDS =
            fields().that().areNotStatic().should().notBePublic().because("state is changed by verbs");

    static final ArchRule NO_PRINTING = noClasses()
            .that()
            .resideOutsideOfPackage("org.shubbak.platform..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("only the command line speaks to the terminal; everything else is logged");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.shubbak.shared.Ids")
            .should()
            .callMethodWhere(
                    DescribedPredicate.describe("reads the machine's time by itself", ArchitectureRules::readsTime))
            .because(
                    "due dates are tested on chosen days, so the Clock is injected; an identifier's own time means nothing to anybody");

    static final ArchRule NO_SLEEPING = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("a thread that sleeps waits for something that could have told it");

    private ArchitectureRules() {}

    static ArchRule noCyclesUnder(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("calls go down and events go up, so a module can be understood without those above it");
    }

    private static boolean readsTime(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getName();
        var argument = call.getTarget().getRawParameterTypes();
        var now = CLOCKS.contains(owner)
                && name.equals("now")
                && (argument.isEmpty() || !argument.getFirst().getName().equals("java.time.Clock"));
        return now || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
    }
}
