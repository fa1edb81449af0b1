package org.attache.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The rules of the house that a machine can hold: see `../shared/STYLE.md` and `docs/design-decisions.md`.
final class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.attache");

    /// Rooms from the bottom up; a room may use only rooms before it.
    private static final List<String> ROOMS = List.of(
            "text", "fact", "read", "clean", "date", "analyse", "link", "ledger", "run", "watch", "serve", "tools");

    private static final List<String> STAGES = List.of("read", "clean", "date", "analyse", "link");

    @Test
    void enoughClassesAreSeen() {
        assertTrue(ALL.size() > 120, "only " + ALL.size() + " classes were imported");
    }

    @Test
    void aRoomUsesOnlyRoomsBelowIt() {
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            String[] above = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .map(r -> "org.attache." + r + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.attache." + ROOMS.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(ALL);
        }
    }

    @Test
    void stagesDoNotSeeEachOther() {
        for (String stage : STAGES) {
            String[] others = STAGES.stream()
                    .filter(s -> !s.equals(stage))
                    .map(s -> "org.attache." + s + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.attache." + stage + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(ALL);
        }
    }

    @Test
    void theFindersOfFactsDoNotSeeEachOther() {
        List<String> finders = List.of("event", "deal", "speech", "figure");
        for (String finder : finders) {
            String[] others = finders.stream()
                    .filter(f -> !f.equals(finder))
                    .map(f -> "org.attache.analyse." + f + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.attache.analyse." + finder + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(ALL);
        }
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.attache.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = ALL.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName())
                .sorted()
                .toList();
        assertEquals(List.of(), unmarked);
    }

    @Test
    void factsAreValues() {
        classes()
                .that()
                .resideInAPackage("org.attache.fact")
                .and()
                .areTopLevelClasses()
                .should(be("a record, an enum or an interface", c -> c.isRecord() || c.isEnum() || c.isInterface()))
                .check(ALL);
        classes()
                .that()
                .resideInAPackage("org.attache.fact")
                .and()
                .areRecords()
                .should(be("of at most eight components", c -> c.reflect().getRecordComponents().length <= 8))
                .andShould(be(
                        "without arrays",
                        c -> c.getFields().stream()
                                .noneMatch(f -> f.getRawType().isArray())))
                .check(ALL);
    }

    @Test
    void onlyTheRunAndWhatIsAboveItReadsTheClock() {
        DescribedPredicate<JavaClass> below = resideInAPackage("org.attache..")
                .and(DescribedPredicate.not(
                        resideInAnyPackage("org.attache.run..", "org.attache.serve..", "org.attache.tools..")));
        for (String type : List.of(
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.Instant",
                "java.time.ZonedDateTime",
                "java.time.Year",
                "java.time.YearMonth")) {
            noClasses().that(below).should().callMethod(type, "now").check(ALL);
        }
        noClasses()
                .that(below)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }

    @Test
    void onlyReadingLedgerAndRunOpenFiles() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.attache.text..",
                        "org.attache.fact..",
                        "org.attache.clean..",
                        "org.attache.date..",
                        "org.attache.link..")
                .should()
                .dependOnClassesThat(describe(
                        "open files",
                        c -> c.getName().equals("java.nio.file.Files")
                                || c.getName().equals("java.io.FileInputStream")
                                || c.getName().equals("java.io.File")))
                .check(ALL);
    }

    @Test
    void onlyToolsPrint() {
        noClasses()
                .that(resideInAPackage("org.attache..")
                        .and(DescribedPredicate.not(resideInAPackage("org.attache.tools..")))
                        // trainers are programs of their own, run by scripts
                        .and(describe("no trainer", c -> !c.getSimpleName().contains("Trainer"))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ALL);
    }

    @Test
    void noEngineOutsideTheCluster() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.attache.cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .check(ALL);
    }

    @Test
    void noGenericExceptionIsThrown() {
        for (Class<?> generic : List.of(Exception.class, RuntimeException.class, Error.class, Throwable.class)) {
            noClasses()
                    .should()
                    .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                            describe("is " + generic.getSimpleName(), c -> c.isEquivalentTo(generic))))
                            .and(describe(
                                    "made, not inherited from",
                                    call -> !call.getOriginOwner().isAssignableTo(generic))))
                    .check(ALL);
        }
    }

    @Test
    void publicTypesAreThoseOfTheGoldenList() throws IOException {
        String seen = ALL.stream()
                .filter(c -> c.isTopLevelClass()
                        && c.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        Golden.check("checks/src/test/resources/golden/public-types.txt", seen);
    }

    private static ArchCondition<JavaClass> be(String what, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                events.add(new SimpleConditionEvent(one, holds.test(one), one.getName() + " is not " + what));
            }
        };
    }
}
