package dev.refract.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the schema language and the direction in which they know one another. */
class ArchitectureTest {
  private static final String ROOT = "dev.refract.schema.";

  /** A room uses only what stands above it. */
  private static final List<String> ROOMS =
      List.of(
          "text",
          "diagnostic",
          "syntax",
          "parser",
          "model",
          "connector",
          "describe",
          "validation",
          "analysis",
          "workspace",
          "format",
          "advice",
          "service",
          "edit",
          "action");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.refract.schema");

  @TestFactory
  Stream<DynamicTest> aRoomKnowsOnlyTheRoomsAboveIt() {
    return IntStream.range(0, ROOMS.size() - 1)
        .mapToObj(i ->
            DynamicTest.dynamicTest(
                ROOMS.get(i),
                () ->
                    noClasses()
                        .that()
                        .resideInAPackage(ROOT + ROOMS.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                            ROOMS.stream()
                                .skip(i + 1L)
                                .map(room -> ROOT + room + "..")
                                .toArray(String[]::new))
                        .because("a room uses only what stands above it")
                        .allowEmptyShould(true)
                        .check(CLASSES)));
  }

  @Test
  void noCirclesBetweenRooms() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void antlrLivesInTheParser() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "parser..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.antlr..")
        .because("the tree is all that the other rooms see of parsing")
        .check(CLASSES);
  }

  @Test
  void nothingKnowsADatabaseConnectionOrJson() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "tools.jackson..", "com.fasterxml..")
        .check(CLASSES);
  }
}
