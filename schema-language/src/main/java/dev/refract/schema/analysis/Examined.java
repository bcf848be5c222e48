package dev.refract.schema.analysis;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.syntax.TypeAlias;
import dev.refract.schema.syntax.Unreadable;
import dev.refract.schema.text.TextChange;
import dev.refract.schema.validation.TakenName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one declaration.
 *
 * @param mentions the types, other than scalar ones, that its fields have by name
 * @param resolving what was wrong when it was resolved
 * @param checked what the rules say, if they were asked since it changed
 */
record Examined(
    Kind kind,
    String name,
    Set<String> mentions,
    List<Diagnostic> resolving,
    Optional<Checked> checked) {

  /** What a name means. */
  enum Kind {
    MODEL,
    VIEW,
    TYPE,
    ENUM,
    CONFIGURATION,
    /** A comment, or something that declares nothing. */
    NOTHING;

    boolean isType() {
      return this != CONFIGURATION && this != NOTHING;
    }
  }

  /**
   * What the rules say.
   *
   * @param names what the declaration is called in the database
   */
  record Checked(List<Diagnostic> diagnostics, List<TakenName> names) {}

  private static final Examined NOTHING =
      new Examined(Kind.NOTHING, "", Set.of(), List.of(), Optional.empty());

  /** A declaration that nobody has looked at yet. */
  static Examined notYet(TopLevel declaration) {
    return switch (declaration) {
      case ModelBlock block when block.complete() -> of(kind(block), block.name().text(), block);
      case EnumBlock block when block.complete() -> of(Kind.ENUM, block.name().text(), Set.of());
      case ConfigBlock block when block.complete() ->
          of(Kind.CONFIGURATION, block.name().text(), Set.of());
      case ModelBlock _, EnumBlock _, ConfigBlock _ -> NOTHING;
      case TypeAlias _, FreeComment _, Unreadable _ -> NOTHING;
    };
  }

  private static Examined of(Kind kind, String name, ModelBlock block) {
    Set<String> mentions = new HashSet<>();
    for (Member member : block.members()) {
      if (member instanceof FieldDeclaration field && field.type().unsupported().isEmpty()) {
        String type = field.type().name().text();
        if (ScalarType.of(type).isEmpty()) {
          mentions.add(type);
        }
      }
    }
    return of(kind, name, mentions);
  }

  private static Examined of(Kind kind, String name, Set<String> mentions) {
    return new Examined(kind, name, mentions, List.of(), Optional.empty());
  }

  private static Kind kind(ModelBlock block) {
    return switch (block.kind()) {
      case MODEL -> Kind.MODEL;
      case VIEW -> Kind.VIEW;
      case TYPE -> Kind.TYPE;
    };
  }

  /** The same declaration, resolved again. */
  Examined resolved(List<Diagnostic> diagnostics) {
    return new Examined(kind, name, mentions, diagnostics, Optional.empty());
  }

  /** The same declaration, checked again. */
  Examined checked(List<Diagnostic> diagnostics, List<TakenName> names) {
    return new Examined(
        kind, name, mentions, resolving, Optional.of(new Checked(diagnostics, names)));
  }

  /** The same after a change of the text elsewhere. */
  Examined moved(String file, TextChange change) {
    boolean silent =
        resolving.isEmpty() && (checked.isEmpty() || checked.get().diagnostics().isEmpty());
    if (silent) {
      return this;
    }
    return new Examined(
        kind,
        name,
        mentions,
        moved(resolving, file, change),
        checked.map(c -> new Checked(moved(c.diagnostics(), file, change), c.names())));
  }

  static List<Diagnostic> moved(List<Diagnostic> diagnostics, String file, TextChange change) {
    return diagnostics.stream().map(d -> d.moved(file, change)).toList();
  }

  /** Whether a field has the type of one of these names. */
  boolean mentionsAny(Set<String> names) {
    for (String mentioned : mentions) {
      if (names.contains(mentioned)) {
        return true;
      }
    }
    return false;
  }
}
