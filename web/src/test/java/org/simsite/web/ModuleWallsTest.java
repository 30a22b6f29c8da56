package org.simsite.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.simsite.modempool.at.AtCommand;
import org.simsite.modempool.at.AtDialogue;
import org.simsite.modempool.serial.SerialLink;

/** The walls between the modules, as the table of modules draws its arrows. */
@AnalyzeClasses(packages = "org.simsite", importOptions = DoNotIncludeTests.class)
class ModuleWallsTest {
    @ArchTest
    static final ArchRule TENANCY_USES_NO_OTHER_MODULE = module("tenancy").should(useOnly("org.simsite.tenancy.."));

    @ArchTest
    static final ArchRule THE_MODEM_POOL_USES_NO_OTHER_MODULE =
            module("modempool").should(useOnly("org.simsite.modempool.."));

    @ArchTest
    static final ArchRule THE_BUSINESS_USES_TENANCY_AND_THE_POOL =
            module("crm").should(useOnly("org.simsite.crm..", "org.simsite.tenancy..", "org.simsite.modempool.."));

    @ArchTest
    static final ArchRule NOBODY_USES_THE_WEB = noClasses()
            .that(not(resideInAPackage("org.simsite.web..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.simsite.web..");

    @ArchTest
    static final ArchRule TENANCY_HAS_NO_CYCLES =
            slices().matching("org.simsite.tenancy.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_MODEM_POOL_HAS_NO_CYCLES =
            slices().matching("org.simsite.modempool.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_BUSINESS_HAS_NO_CYCLES =
            slices().matching("org.simsite.crm.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_WEB_HAS_NO_CYCLES =
            slices().matching("org.simsite.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_SERIAL_DRIVER_STAYS_IN_ITS_ADAPTER = noClasses()
            .that(not(resideInAPackage("org.simsite.modempool.serial..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fazecast..");

    /** Wait says AT to a modem that is late, and nothing else. */
    private static final DescribedPredicate<JavaClass> SPEAKERS =
            assignableTo(AtDialogue.class).or(assignableTo("org.simsite.modempool.at.Wait"));

    /** The stream belongs to the dialogue, and the dialogue takes nothing but commands and message bodies. */
    @ArchTest
    static final ArchRule ONLY_THE_DIALOGUE_WRITES_TO_A_MODEM = noClasses()
            .that(not(assignableTo("org.simsite.modempool.at.AtStream")))
            .should()
            .callMethodWhere(target(owner(assignableTo(SerialLink.class))).and(target(name("write"))));

    @ArchTest
    static final ArchRule ONLY_COMMANDS_AND_BODIES_ARE_WRITTEN = noClasses()
            .that(not(SPEAKERS))
            .should()
            .callMethodWhere(target(owner(assignableTo("org.simsite.modempool.at.AtStream")))
                    .and(target(name("write"))));

    @ArchTest
    static final ArchRule THE_DIALOGUE_IS_GIVEN_NO_TEXT_TO_WRITE = methods()
            .that()
            .areDeclaredInClassesThat(SPEAKERS)
            .and()
            .areNotPrivate()
            .should(takeNoText());

    @ArchTest
    static final ArchRule A_COMMAND_IS_MADE_BY_ITS_TYPE_ALONE = noClasses()
            .that(not(assignableTo(AtCommand.class)))
            .should()
            .callConstructorWhere(target(owner(assignableTo(AtCommand.class))));

    @ArchTest
    static final ArchRule NO_PAGE_OR_RESOURCE_ASKS_THE_DATABASE = noClasses()
            .that()
            .resideInAPackage("org.simsite.web..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    /** One of each serves the requests of all tenants at once. */
    @ArchTest
    static final ArchRule NO_RESOURCE_KEEPS_ANYTHING_OF_A_REQUEST = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.simsite.web.api..")
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beFinal();

    @ArchTest
    static final ArchRule THE_POOL_KNOWS_NO_PERSISTENCE_BUT_SQL = noClasses()
            .that()
            .resideInAPackage("org.simsite.modempool..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..");

    private static ArchCondition<JavaMethod> takeNoText() {
        return new ArchCondition<>("take neither characters nor octets") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean text = method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isAssignableTo(CharSequence.class) || type.isArray());
                events.add(new SimpleConditionEvent(method, !text, method.getFullName()));
            }
        };
    }

    private static GivenClassesConjunction module(String name) {
        return classes().that().resideInAPackage("org.simsite." + name + "..");
    }

    /** Of ours; what Java and the libraries give is open to all. */
    private static ArchCondition<JavaClass> useOnly(String... packages) {
        return onlyDependOnClassesThat(not(resideInAPackage("org.simsite..")).or(resideInAnyPackage(packages)));
    }
}
