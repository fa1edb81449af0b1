package org.attache.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The rules of the house for the room `cluster`; those of the other rooms are in `checks`.
final class ClusterRoomTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.attache.cluster");

    @Test
    void itUsesRoomsUpToRunAndSparkAndNothingOfTheStagesInside() {
        assertTrue(ALL.size() > 8, "only " + ALL.size() + " classes were imported");
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "scala..",
                        "org.apache.spark..",
                        "org.apache.hadoop..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "org.attache.cluster..",
                        "org.attache.text..",
                        "org.attache.fact..",
                        "org.attache.read..",
                        "org.attache.link..",
                        "org.attache.ledger..",
                        "org.attache.run..")
                .check(ALL);
    }

    @Test
    void itIsNullMarkedAndItsJobIsItsOnlyPublicType() {
        assertTrue(
                ALL.stream().allMatch(c -> c.getPackage().isAnnotatedWith(NullMarked.class)), "a package is unmarked");
        assertEquals(
                List.of("ClusterJob"),
                ALL.stream()
                        .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .toList());
    }

    @Test
    void itNeitherPrintsNorReadsTheClock() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod("java.time.Instant", "now")
                .check(ALL);
    }
}
