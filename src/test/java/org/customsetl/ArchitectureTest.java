package org.customsetl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the code against docs/architecture.puml, and against the house rules that a picture cannot show. */
class ArchitectureTest {

    private static final Path DIAGRAM = Path.of("docs/architecture.puml");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.customsetl");

    @Test
    void aRoomKnowsOnlyWhatStandsAfterItsArrow() {
        classes()
                .that()
                .resideInAPackage("org.customsetl.*..")
                .should(adhereToPlantUmlDiagram(DIAGRAM, consideringOnlyDependenciesInAnyPackage("org.customsetl..")))
                .check(CODE);
    }

    @Test
    void everyArrowOfThePictureIsInTheCode() throws IOException {
        Set<String> drawn = Pattern.compile("\\[(\\w+)] --> \\[(\\w+)]")
                .matcher(Files.readString(DIAGRAM))
                .results()
                .map(ArchitectureTest::arrow)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> real = CODE.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !room(dependency.getOriginClass()).isEmpty()
                        && !room(dependency.getTargetClass()).isEmpty())
                .map(ArchitectureTest::arrow)
                .filter(arrow -> !arrow.replaceAll("(\\w+) -> \\1", "").isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(real).isEqualTo(drawn);
    }

    @Test
    void noRoomsKnowEachOtherInACircle() {
        slices().matching("org.customsetl.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void onlyTheSheetRoomKnowsPoi() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.customsetl.sheet..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(CODE);
    }

    @Test
    void onlyThePipelineKnowsSpringBatch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.customsetl.pipeline..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(CODE);
    }

    @Test
    void timeComesFromAClockButForWaitingOnAnotherProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.customsetl.database..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.YearMonth.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .check(CODE);
    }

    @Test
    void arithmeticIsDecimalOutsideOfTheSheetRoomWhereXlsStoresBinaryNumbers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.customsetl.sheet..")
                .should()
                .callMethod(java.math.BigDecimal.class, "doubleValue")
                .orShould()
                .callMethod(Double.class, "parseDouble", String.class)
                .orShould()
                .callConstructor(java.math.BigDecimal.class, double.class)
                .check(CODE);
    }

    @Test
    void unitsAndMoneyAreNeverAskedInBinaryNumbers() {
        noClasses()
                .should()
                .callMethod(javax.measure.UnitConverter.class, "convert", double.class)
                .orShould()
                .callMethod(javax.measure.Unit.class, "multiply", double.class)
                .orShould()
                .callMethod(javax.measure.Unit.class, "divide", double.class)
                .orShould()
                .callMethod(tech.units.indriya.function.MultiplyConverter.class, "of", double.class)
                .orShould()
                .callMethod(tech.units.indriya.function.RationalNumber.class, "of", double.class)
                .orShould()
                .callMethod(javax.money.MonetaryAmount.class, "multiply", double.class)
                .orShould()
                .callMethod(javax.money.MonetaryAmount.class, "divide", double.class)
                .check(CODE);
    }

    private static String arrow(MatchResult arrow) {
        return arrow.group(1) + " -> " + arrow.group(2);
    }

    private static String arrow(Dependency dependency) {
        return room(dependency.getOriginClass()) + " -> " + room(dependency.getTargetClass());
    }

    private static String room(JavaClass type) {
        return type.getPackageName().startsWith("org.customsetl.")
                ? type.getPackageName().substring("org.customsetl.".length()).replaceAll("\\..*", "")
                : "";
    }
}
