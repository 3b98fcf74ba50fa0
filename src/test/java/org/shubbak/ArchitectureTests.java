package org.shubbak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.ArchitectureRules.noCyclesUnder;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.shubbak");

    private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages("org.violators");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_product_keeps_the_rule(String name, ArchRule rule, ArchRule onViolators) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_bites_the_deliberate_violator(String name, ArchRule rule, ArchRule onViolators) {
        assertThat(onViolators.evaluate(VIOLATORS).hasViolation()).isTrue();
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                same("controllers are hidden", ArchitectureRules.CONTROLLERS_ARE_HIDDEN),
                same("no database in web", ArchitectureRules.NO_DATABASE_IN_WEB),
                same("no transactional class in web", ArchitectureRules.NO_TRANSACTION_CLASSES_IN_WEB),
                same("no transactional method in web", ArchitectureRules.NO_TRANSACTION_METHODS_IN_WEB),
                same("no field injection", ArchitectureRules.NO_FIELD_INJECTION),
                same("no public fields", ArchitectureRules.NO_PUBLIC_FIELDS),
                same("no printing", ArchitectureRules.NO_PRINTING),
                same("time comes from the clock", ArchitectureRules.TIME_COMES_FROM_THE_CLOCK),
                same("no sleeping", ArchitectureRules.NO_SLEEPING),
                Arguments.of("no cycles", noCyclesUnder("org.shubbak"), noCyclesUnder("org.violators")));
    }

    private static Arguments same(String name, ArchRule rule) {
        return Arguments.of(name, rule, rule);
    }
}
