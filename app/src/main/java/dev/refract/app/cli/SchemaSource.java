package dev.refract.app.cli;

import dev.refract.app.project.Opening.Refused;
import dev.refract.app.project.Project;
import dev.refract.app.project.ProjectProblem.NoSchema;
import dev.refract.app.project.SchemaFiles;
import dev.refract.app.project.SchemaFiles.Reading;
import dev.refract.schema.advice.Advice;
import dev.refract.schema.advice.AdviceSettings;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.DiagnosticRenderer;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The text of a schema that a command works on.
 *
 * @param folder what the names of the files are relative to
 * @param advice which hints its project wants
 */
record SchemaSource(Path folder, List<SourceFile> files, AdviceSettings advice) {

  static SchemaSource of(Project project) {
    return new SchemaSource(project.schemaFolder(), project.files(), project.advice());
  }

  /** A project folder, or else a schema file or a folder of schema files. */
  static SchemaSource at(Path path, PrintWriter err) {
    boolean project =
        Files.isDirectory(path) && !(Project.open(path) instanceof Refused(NoSchema _));
    return project || !Files.exists(path) ? of(ProjectOptions.open(path, err)) : ofFiles(path);
  }

  /** A schema file or a folder of schema files. */
  static SchemaSource ofFiles(Path path) {
    return switch (SchemaFiles.readAt(path)) {
      case Reading.Read(Path folder, List<SourceFile> files) ->
          new SchemaSource(folder, files, AdviceSettings.EVERYTHING);
      case Reading.Refused(var problem) -> throw ProjectOptions.problem(problem);
    };
  }

  SchemaSource withFiles(List<SourceFile> changed) {
    return new SchemaSource(folder, changed, advice);
  }

  SchemaWorkspace workspace() {
    return SchemaWorkspace.of(files);
  }

  /**
   * The schema, after its diagnostics have been printed.
   *
   * @throws ProblemException where it has errors
   */
  SchemaWorkspace valid(PrintWriter err) {
    SchemaWorkspace workspace = workspace();
    print(workspace, err);
    int errors = errors(workspace);
    if (errors > 0) {
      throw new ProblemException("The schema has " + Words.count(errors, "error") + ".", "");
    }
    return workspace;
  }

  static int errors(SchemaWorkspace workspace) {
    return Math.toIntExact(workspace.diagnostics().stream().filter(Diagnostic::isError).count());
  }

  /** Draws every problem with the line it is on. */
  void print(SchemaWorkspace workspace, PrintWriter err) {
    print(workspace, workspace.diagnostics(), err);
  }

  /** Draws every hint that the project wants, and tells how many there are. */
  int printHints(SchemaWorkspace workspace, PrintWriter err) {
    List<Diagnostic> hints = Advice.diagnostics(workspace, advice);
    print(workspace, hints, err);
    return hints.size();
  }

  private void print(SchemaWorkspace workspace, List<Diagnostic> diagnostics, PrintWriter err) {
    DiagnosticRenderer renderer =
        new DiagnosticRenderer(workspace.files(), name -> Words.shown(folder.resolve(name)));
    for (Diagnostic diagnostic : diagnostics) {
      err.println(renderer.render(diagnostic));
      err.println();
    }
  }
}
