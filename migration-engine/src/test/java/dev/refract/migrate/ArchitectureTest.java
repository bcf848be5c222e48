package dev.refract.migrate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

@AnalyzeClasses(
    packages = "dev.refract.migrate",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** From the bottom up. */
  private static final List<String> ROOMS =
      List.of(
          "database",
          "derive",
          "introspect",
          "pull",
          "diff",
          "render",
          "script",
          "execute",
          "backfill",
          "review",
          "live",
          "history",
          "command");

  @ArchTest static final ArchRule aRoomUsesOnlyRoomsBelow = rooms();

  private static ArchRule rooms() {
    LayeredArchitecture rooms =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String room : ROOMS) {
      rooms = rooms.optionalLayer(room).definedBy("dev.refract.migrate." + room + "..");
    }
    for (int i = 0; i < ROOMS.size(); i++) {
      List<String> above = ROOMS.subList(i + 1, ROOMS.size());
      rooms =
          above.isEmpty()
              ? rooms.whereLayer(ROOMS.get(i)).mayNotBeAccessedByAnyLayer()
              : rooms
                  .whereLayer(ROOMS.get(i))
                  .mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
    }
    return rooms.because("a change goes from schema to steps to statements, never back");
  }

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("dev.refract.migrate.(**)")
          .should()
          .beFreeOfCycles()
          .because("a package can be read after those it uses");

  @ArchTest
  static final ArchRule onlyDeriveAndPullKnowTheSchema =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..migrate.database..",
              "..migrate.introspect..",
              "..migrate.diff..",
              "..migrate.render..",
              "..migrate.review..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.refract.schema.model..", "dev.refract.schema.workspace..")
          .because("databases are compared, not schemas");

  @ArchTest
  static final ArchRule jdbcOnlyAtTheEdge =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..migrate.database..",
              "..migrate.derive..",
              "..migrate.pull..",
              "..migrate.diff..",
              "..migrate.render..",
              "..migrate.script..",
              "..migrate.review..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..")
          .because("what decides about changes is a function of values");

  @ArchTest
  static final ArchRule onlyModulesBelow =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.tomlj..",
              "org.sqlite..",
              "org.postgresql..",
              "tools.jackson..",
              "dev.refract.migrate..",
              "dev.refract.orm..",
              "dev.refract.schema..")
          .because("migration-engine → orm-engine → schema-language");
}
