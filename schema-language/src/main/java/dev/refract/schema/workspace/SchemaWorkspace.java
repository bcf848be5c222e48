package dev.refract.schema.workspace;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.model.Schema;
import dev.refract.schema.parser.ParseResult;
import dev.refract.schema.parser.SchemaParser;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.validation.SchemaAnalysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a schema at one moment, with what they mean. Immutable: an edit makes a new
 * workspace, which reads only the file that changed.
 */
public final class SchemaWorkspace {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic d) -> d.location().file())
          .thenComparingInt(d -> d.location().span().start())
          .thenComparingInt(d -> d.location().span().end());

  private final Map<String, ParsedFile> files;
  private final Schema schema;
  private final boolean resolved;
  private final List<Diagnostic> diagnostics;

  private record ParsedFile(SourceFile file, ParseResult result) {
    static ParsedFile of(SourceFile file) {
      return new ParsedFile(file, SchemaParser.parse(file));
    }
  }

  private SchemaWorkspace(Map<String, ParsedFile> files) {
    this.files = files;
    List<Diagnostic> syntax = new ArrayList<>();
    files.values().forEach(f -> syntax.addAll(f.result().diagnostics()));
    SchemaAnalysis analysis = SchemaAnalysis.of(files(), trees(), syntax);
    this.schema = analysis.schema();
    this.resolved = analysis.resolved();
    this.diagnostics = analysis.diagnostics().stream().sorted(BY_PLACE).toList();
  }

  /** A workspace of the files; of two with one name the later counts. */
  public static SchemaWorkspace of(List<SourceFile> files) {
    Map<String, ParsedFile> parsed = new LinkedHashMap<>();
    files.forEach(file -> parsed.put(file.name(), ParsedFile.of(file)));
    return new SchemaWorkspace(parsed);
  }

  /** This workspace with a file added or replaced. */
  public SchemaWorkspace withFile(SourceFile file) {
    Map<String, ParsedFile> changed = new LinkedHashMap<>(files);
    changed.put(file.name(), ParsedFile.of(file));
    return new SchemaWorkspace(changed);
  }

  /** This workspace without the file, if it has it. */
  public SchemaWorkspace withoutFile(String name) {
    Map<String, ParsedFile> changed = new LinkedHashMap<>(files);
    changed.remove(name);
    return new SchemaWorkspace(changed);
  }

  /** The files in the order in which they were given; those added later come last. */
  public List<SourceFile> files() {
    return files.values().stream().map(ParsedFile::file).toList();
  }

  public Optional<SourceFile> file(String name) {
    return Optional.ofNullable(files.get(name)).map(ParsedFile::file);
  }

  /** The syntax tree of a file. */
  public Optional<SchemaTree> tree(String file) {
    return Optional.ofNullable(files.get(file)).map(f -> f.result().tree());
  }

  /** The syntax trees in the order of {@link #files()}. */
  public List<SchemaTree> trees() {
    return files.values().stream().map(f -> f.result().tree()).toList();
  }

  /**
   * The resolved schema of all files: complete if there are no errors, as complete as can be
   * otherwise.
   */
  public Schema schema() {
    return schema;
  }

  /** Whether the schema is complete: it may still break rules of its database provider. */
  public boolean isResolved() {
    return resolved;
  }

  /** Everything that is wrong, by file and place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
