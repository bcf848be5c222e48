package dev.refract.orm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

@AnalyzeClasses(packages = "dev.refract.orm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** From the bottom up: a room uses only what stands before it. */
  private static final List<String> ROOMS =
      List.of(
          "error", "value", "dialect", "raw", "connect", "request", "sql", "plan", "execute",
          "cache", "typed", "client", "json");

  @ArchTest static final ArchRule rooms = rooms();

  private static ArchRule rooms() {
    LayeredArchitecture architecture = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String room : ROOMS) {
      architecture = architecture.layer(room).definedBy("dev.refract.orm." + room + "..");
    }
    for (int i = 0; i < ROOMS.size() - 1; i++) {
      architecture =
          architecture
              .whereLayer(ROOMS.get(i))
              .mayOnlyBeAccessedByLayers(ROOMS.subList(i + 1, ROOMS.size()).toArray(String[]::new));
    }
    return architecture
        .whereLayer("json")
        .mayNotBeAccessedByAnyLayer()
        .because("a request knows no SQL, a plan no connection, a client no JSON");
  }

  @ArchTest
  static final ArchRule noCircles =
      slices()
          .matching("dev.refract.orm.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a room that needs the room that needs it is one room");

  @ArchTest
  static final ArchRule jdbcOnlyAtTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.refract.orm.connect..", "dev.refract.orm.dialect..", "dev.refract.orm.execute..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..")
          .because("plans are values, which only execute carries to a database");

  @ArchTest
  static final ArchRule jacksonOnlyInJson =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.refract.orm.json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..")
          .because("the engine is used without JSON too");
}
