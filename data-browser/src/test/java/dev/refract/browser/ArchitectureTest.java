package dev.refract.browser;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.refract.browser",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule rooms =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("view")
          .definedBy("..browser.view..")
          .layer("edit")
          .definedBy("..browser.edit..")
          .layer("page")
          .definedBy("..browser.page..")
          .layer("filter")
          .definedBy("..browser.filter..")
          .layer("value")
          .definedBy("..browser.value..")
          .whereLayer("view")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("edit")
          .mayOnlyBeAccessedByLayers("view")
          .whereLayer("page")
          .mayOnlyBeAccessedByLayers("edit", "view")
          .whereLayer("filter")
          .mayOnlyBeAccessedByLayers("page", "edit", "view")
          .because(
              "a value knows no filter, a filter no window, a window no edit, an edit no view");

  @ArchTest
  static final ArchRule javaFxOnlyInView =
      noClasses()
          .that()
          .resideOutsideOfPackage("..browser.view..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
          .because("paging, filters and edits are used without a window too");

  @ArchTest
  static final ArchRule noJdbc =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..")
          .because("the engine alone talks to databases");

  @ArchTest
  static final ArchRule viewModelsHoldNoNodes =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..", "atlantafx..")
          .because("view-models are tested without a window");

  @ArchTest
  static final ArchRule onlyModulesBelow =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javafx..",
              "atlantafx..",
              "org.kordamp..",
              "org.jspecify..",
              "tools.jackson..",
              "dev.refract.browser..",
              "dev.refract.orm..",
              "dev.refract.schema..")
          .because("app → data-browser → orm-engine → schema-language");
}
