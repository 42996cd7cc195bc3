package org.ketaref;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** What the compiler does not check. Rules allow for no match: a feature need not exist before its rule does. */
@AnalyzeClasses(packages = "org.ketaref", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    /** Each feature uses what its package-info.java allows and no more, without cycles. */
    @Test
    void featuresDependOnWhatTheyDeclare() {
        ApplicationModules.of(KetarefApplication.class).verify();
    }

    private static final DescribedPredicate<JavaClass> BINARY_FLOATING_POINT = describe(
            "binary floating point",
            type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getBaseComponentType().getName()));

    @ArchTest
    static final ArchRule dosesAreHeldExactly = noFields()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("org.ketaref.dosing.."))
            .should()
            .haveRawType(BINARY_FLOATING_POINT)
            .allowEmptyShould(true)
            .because("0.1 has no exact double: a dose must be the figure that its source prints");

    @ArchTest
    static final ArchRule dosesAreTakenExactly = noCodeUnits()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("org.ketaref.dosing.."))
            .should()
            .haveRawParameterTypes(describe(
                    "with binary floating point",
                    (List<JavaClass> types) -> types.stream().anyMatch(BINARY_FLOATING_POINT)))
            .orShould()
            .haveRawReturnType(BINARY_FLOATING_POINT)
            .allowEmptyShould(true)
            .because("a figure that was a double once is exact no more");

    @ArchTest
    static final ArchRule controllersStayInTheirFeature = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("pages are reached by their address, never from Java");

    @ArchTest
    static final ArchRule repositoriesOnlyRead = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBeAssignableTo(CrudRepository.class)
            .because("content alone fills the tables; a repository that another feature reads may be public");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .allowEmptyShould(true)
            .because("such a name says only that a thing had none");

    @ArchTest
    static final ArchRule entitiesAreReadOnly = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAnnotatedWith(Immutable.class)
            .allowEmptyShould(true)
            .because("nothing writes at run time: a page is a function of the edition and the address");

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true)
            .because("a figure that was read from its row must not change on its way to the page");

    @ArchTest
    static final ArchRule siteKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.ketaref.site..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.ketaref.*..").and(resideOutsideOfPackage("org.ketaref.site..")))
            .allowEmptyShould(true)
            .because("each feature stands in the same layout, so the layout can stand on none of them");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callCodeUnitWhere(describe("now() of java.time without a Clock", StructureTest::asksTheSystemForTheTime))
            .allowEmptyShould(true)
            .because("whether a review is overdue must be testable on any day: take a java.time.Clock");

    private static boolean asksTheSystemForTheTime(JavaAccess<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getTarget().getName().equals("now")
                && call.getTarget() instanceof CodeUnitCallTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
