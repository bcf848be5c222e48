package dev.refract.schema.analysis;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.model.Resolution;
import dev.refract.schema.model.Schema;
import dev.refract.schema.model.SchemaResolver;
import dev.refract.schema.parser.Reparsed;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.validation.Subjects;
import dev.refract.schema.validation.TakenName;
import dev.refract.schema.validation.Validations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema means, and everything that is wrong with it. Immutable.
 *
 * <p>{@link #of} looks at everything. {@link #after} says the same of a schema in which one file
 * was changed, but looks only at what the change can reach; see {@link Revision}.
 */
public final class SchemaAnalysis {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic d) -> d.location().file())
          .thenComparingInt(d -> d.location().span().start())
          .thenComparingInt(d -> d.location().span().end())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  private final Sources sources;
  private final Map<String, List<Examined>> examined;
  private final List<Diagnostic> configuration;
  private final boolean resolved;
  private final boolean revisable;
  private final List<Diagnostic> diagnostics;
  private @Nullable Schema schema;

  private SchemaAnalysis(
      Sources sources, Findings findings, boolean revisable, @Nullable Schema schema) {
    this.sources = sources;
    this.examined = findings.examined();
    this.configuration = findings.configuration();
    this.resolved = findings.isResolved(sources);
    this.revisable = revisable;
    this.diagnostics = findings.all(sources).sorted(BY_PLACE).toList();
    this.schema = schema;
  }

  /** Looks at all files. */
  public static SchemaAnalysis of(Sources sources) {
    Problems resolving = new Problems();
    Resolution resolution = SchemaResolver.resolve(sources.files(), sources.trees(), resolving);
    Schema schema = resolution.schema();
    Map<String, List<Examined>> examined = examined(sources, resolving);

    Problems configuring = new Problems();
    Validations.of(resolution, configuring).checkConfiguration();
    Findings findings = new Findings(examined, configuring.list(), List.of());
    boolean namesDiffer = namesDiffer(examined);
    if (findings.hasErrors(sources)) {
      return new SchemaAnalysis(sources, findings, namesDiffer, schema);
    }

    Problems checking = new Problems();
    Validations validations = Validations.of(resolution, checking);
    Subjects all = Subjects.all(schema);
    IdentityHashMap<TopLevel, List<TakenName>> names = validations.takenNames(all);
    Set<TakenName> repeated = repeated(names.values());
    boolean complete = validations.check(all, repeated);
    boolean revisable = complete && namesDiffer && repeated.isEmpty() && validations.stayNearby();
    if (!revisable) {
      Findings everything = new Findings(examined, configuring.list(), checking.list());
      return new SchemaAnalysis(sources, everything, false, schema);
    }
    return new SchemaAnalysis(
        sources,
        new Findings(
            checked(sources, examined, names, checking),
            configuring.list(),
            checking.list(Problems.WHOLE)),
        true,
        schema);
  }

  /**
   * The analysis of a schema that differs from this one in a file.
   *
   * @param changed all files, in the same order as before
   * @param file name of the file that differs
   * @param edit how it differs
   */
  public SchemaAnalysis after(Sources changed, String file, Reparsed edit) {
    @Nullable List<Examined> ofFile = examined.get(file);
    if (!revisable || ofFile == null) {
      return of(changed);
    }
    return new Revision(changed, examined, configuration)
        .of(file, edit)
        .map(findings -> new SchemaAnalysis(changed, findings, true, null))
        .orElseGet(() -> of(changed));
  }

  private static Map<String, List<Examined>> examined(Sources sources, Problems resolving) {
    Map<String, List<Examined>> examined = new LinkedHashMap<>();
    for (SchemaTree tree : sources.trees()) {
      List<Examined> ofFile = new ArrayList<>(tree.declarations().size());
      for (TopLevel declaration : tree.declarations()) {
        ofFile.add(Examined.notYet(declaration).resolved(resolving.list(declaration)));
      }
      examined.put(tree.file(), ofFile);
    }
    return examined;
  }

  private static Map<String, List<Examined>> checked(
      Sources sources,
      Map<String, List<Examined>> examined,
      IdentityHashMap<TopLevel, List<TakenName>> names,
      Problems checking) {
    for (SchemaTree tree : sources.trees()) {
      List<Examined> ofFile = examined.getOrDefault(tree.file(), List.of());
      for (int i = 0; i < ofFile.size(); i++) {
        TopLevel declaration = tree.declarations().get(i);
        ofFile.set(
            i,
            ofFile
                .get(i)
                .checked(checking.list(declaration), names.getOrDefault(declaration, List.of())));
      }
    }
    return examined;
  }

  private static boolean namesDiffer(Map<String, List<Examined>> examined) {
    Set<String> seen = new HashSet<>();
    for (List<Examined> ofFile : examined.values()) {
      for (Examined one : ofFile) {
        if (one.kind().isType() && !seen.add(one.name())) {
          return false;
        }
      }
    }
    return true;
  }

  /** The names that stand in several of the lists, or twice in one. */
  static Set<TakenName> repeated(Collection<List<TakenName>> names) {
    Set<TakenName> seen = new HashSet<>();
    Set<TakenName> repeated = new HashSet<>(0);
    for (List<TakenName> some : names) {
      for (TakenName name : some) {
        if (!seen.add(name)) {
          repeated.add(name);
        }
      }
    }
    return repeated;
  }

  /** The resolved schema: as complete as can be where there are errors. */
  public synchronized Schema schema() {
    // after an edit nobody may want it: diagnostics need only a part of it
    if (schema == null) {
      schema = SchemaResolver.resolve(sources.files(), sources.trees(), new Problems()).schema();
    }
    return schema;
  }

  /** Whether there are no errors but for the rules of the database provider. */
  public boolean isResolved() {
    return resolved;
  }

  /** Everything that is wrong, by file and place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
