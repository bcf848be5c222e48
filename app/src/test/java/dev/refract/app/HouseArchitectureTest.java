package dev.refract.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The arrows between modules and the libraries that live in one room only; see
 * docs/architecture.md.
 */
@AnalyzeClasses(packages = "dev.refract", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseArchitectureTest {

  @ArchTest
  static final ArchRule arrows_between_modules_only_point_down =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("app")
          .definedBy("dev.refract.app..")
          .layer("data-browser")
          .definedBy("dev.refract.browser..")
          .layer("migration-engine")
          .definedBy("dev.refract.migrate..")
          .layer("orm-engine")
          .definedBy("dev.refract.orm..")
          .layer("schema-language")
          .definedBy("dev.refract.schema..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("data-browser")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("migration-engine")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("orm-engine")
          .mayOnlyBeAccessedByLayers("app", "data-browser", "migration-engine")
          .because("the engines must work without a window, and the language without a database");

  @ArchTest
  static final ArchRule no_cycles_between_packages =
      slices()
          .matching("dev.refract.(*.*)..")
          .should()
          .beFreeOfCycles()
          .because("a room that needs its own caller has no purpose of its own");

  @ArchTest
  static final ArchRule antlr_lives_in_the_parser =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.refract.schema.parser..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.antlr..")
          .because("the syntax tree is ours, so that the parser can be replaced");

  @ArchTest
  static final ArchRule jdbc_lives_at_the_edges =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.refract.orm.connect..",
              "dev.refract.orm.dialect..",
              "dev.refract.orm.execute..",
              "dev.refract.migrate.introspect..",
              "dev.refract.migrate.execute..",
              "dev.refract.migrate.history..",
              "dev.refract.migrate.live..",
              "dev.refract.migrate.backfill..",
              "dev.refract.migrate.command..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..")
          .because("everything between the edges is a pure function that tests without a database");

  @ArchTest
  static final ArchRule windows_only_in_views_and_app =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.refract.app..", "dev.refract.browser.view..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("javafx..", "org.fxmisc..", "atlantafx.."))
          .because("the data workspace's logic must be testable without a window");

  @ArchTest
  static final ArchRule the_command_line_library_stays_in_its_room =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.refract.app.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("commands are thin: what they do is callable without a command line");

  @ArchTest
  static final ArchRule the_command_line_starts_without_a_window =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.refract.app.cli..", "dev.refract.app.rpc..", "dev.refract.app.project..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("a command must not pay for loading JavaFX");
}
