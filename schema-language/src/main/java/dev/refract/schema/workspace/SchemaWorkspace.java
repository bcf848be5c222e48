package dev.refract.schema.workspace;

import dev.refract.schema.analysis.SchemaAnalysis;
import dev.refract.schema.analysis.Sources;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.model.Schema;
import dev.refract.schema.parser.ParseResult;
import dev.refract.schema.parser.Reparsed;
import dev.refract.schema.parser.SchemaParser;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.text.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a schema at one moment, with what they mean. Immutable: an edit makes a new
 * workspace, which reads only the file that changed.
 */
public final class SchemaWorkspace {
  /** More edits than this are as dear as a look at everything. */
  private static final int FEW = 4;

  private final Map<String, ParsedFile> files;
  private final SchemaAnalysis analysis;

  private record ParsedFile(SourceFile file, ParseResult result) {
    static ParsedFile of(SourceFile file) {
      return new ParsedFile(file, SchemaParser.parse(file));
    }
  }

  private SchemaWorkspace(Map<String, ParsedFile> files, SchemaAnalysis analysis) {
    this.files = files;
    this.analysis = analysis;
  }

  private static SchemaWorkspace of(Map<String, ParsedFile> files) {
    return new SchemaWorkspace(files, SchemaAnalysis.of(sources(files)));
  }

  private static Sources sources(Map<String, ParsedFile> files) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    files.values().forEach(f -> diagnostics.addAll(f.result().diagnostics()));
    return new Sources(
        files.values().stream().map(ParsedFile::file).toList(),
        files.values().stream().map(f -> f.result().tree()).toList(),
        diagnostics);
  }

  /** A workspace of the files; of two with one name the later counts. */
  public static SchemaWorkspace of(List<SourceFile> files) {
    Map<String, ParsedFile> parsed = new LinkedHashMap<>();
    files.forEach(file -> parsed.put(file.name(), ParsedFile.of(file)));
    return of(parsed);
  }

  /**
   * This workspace with a file added or replaced. Of a file that was there before, only the blocks
   * that changed are read, and only what they can reach is analysed.
   */
  public SchemaWorkspace withFile(SourceFile file) {
    @Nullable ParsedFile old = files.get(file.name());
    Map<String, ParsedFile> changed = new LinkedHashMap<>(files);
    if (old == null) {
      changed.put(file.name(), ParsedFile.of(file));
      return of(changed);
    }
    Reparsed edit = SchemaParser.reparse(old.result(), old.file(), file);
    changed.put(file.name(), new ParsedFile(file, edit.result()));
    return new SchemaWorkspace(changed, analysis.after(sources(changed), file.name(), edit));
  }

  /**
   * A workspace of other files, for which as much as possible is taken over from this one: files
   * that are the same are not read again, and a few changed files cost what their changes reach.
   */
  public SchemaWorkspace withFiles(List<SourceFile> now) {
    List<SourceFile> changed =
        now.stream().filter(file -> !file(file.name()).equals(Optional.of(file))).toList();
    boolean sameNames =
        now.stream().map(SourceFile::name).toList().equals(List.copyOf(files.keySet()));
    if (sameNames && changed.size() <= FEW) {
      SchemaWorkspace result = this;
      for (SourceFile file : changed) {
        result = result.withFile(file);
      }
      return result;
    }
    Map<String, ParsedFile> parsed = new LinkedHashMap<>();
    for (SourceFile file : now) {
      @Nullable ParsedFile known = files.get(file.name());
      parsed.put(
          file.name(), known != null && known.file().equals(file) ? known : ParsedFile.of(file));
    }
    return of(parsed);
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
    return analysis.schema();
  }

  /** Whether the schema is complete: it may still break rules of its database provider. */
  public boolean isResolved() {
    return analysis.isResolved();
  }

  /** Everything that is wrong, by file and place. */
  public List<Diagnostic> diagnostics() {
    return analysis.diagnostics();
  }

  public boolean hasErrors() {
    return diagnostics().stream().anyMatch(Diagnostic::isError);
  }
}
