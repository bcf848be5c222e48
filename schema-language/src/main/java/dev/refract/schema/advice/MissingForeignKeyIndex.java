package dev.refract.schema.advice;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.diagnostic.AdviceDiagnostics;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Places;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A relation whose foreign key is not the beginning of any index, in any order. Emulated relations
 * are left out, because a warning of the language speaks of them; so are databases that make such
 * an index themselves.
 */
final class MissingForeignKeyIndex implements Rule {
  private static final Set<String> TYPES_THAT_FIND_ROWS = Set.of("BTree", "Hash");

  @Override
  public Code code() {
    return Code.MISSING_FOREIGN_KEY_INDEX;
  }

  @Override
  public void look(Ground ground, Consumer<Hint> found) {
    if (ground.relationMode() == RelationMode.PRISMA
        || ground.can(Capability.FOREIGN_KEYS_HAVE_INDEXES)) {
      return;
    }
    Set<List<ScalarField>> reported = new HashSet<>();
    for (RelationField field : ground.foreignKeys()) {
      if (!isCovered(field) && reported.add(field.fields())) {
        found.accept(hint(field));
      }
    }
  }

  private static Hint hint(RelationField field) {
    List<String> key = field.fields().stream().map(ScalarField::name).toList();
    String model = field.model().name();
    return Hint.of(
        AdviceDiagnostics.missingForeignKeyIndex(
            placeOf(field), field.name(), model, field.target().name(), key),
        new Remedy.AddIndex(field.model(), key));
  }

  private static Location placeOf(RelationField field) {
    return field
        .relationAttribute()
        .flatMap(a -> Places.ofArgument(field.model().file(), a, "fields"))
        .orElseGet(field::declaration);
  }

  private static boolean isCovered(RelationField field) {
    List<ScalarField> key = field.fields();
    return field.model().primaryKey().filter(id -> findsBy(id, key)).isPresent()
        || field.model().indexes().stream().anyMatch(index -> findsBy(index, key));
  }

  /**
   * Whether the index leads to the rows with one key: it starts with it, or a unique part of it.
   */
  private static boolean findsBy(Index index, List<ScalarField> key) {
    if (index.kind() == Index.Kind.FULLTEXT
        || !TYPES_THAT_FIND_ROWS.contains(index.type().orElse("BTree"))) {
      return false;
    }
    boolean unique = index.kind() != Index.Kind.NORMAL;
    int shared = 0;
    for (Index.IndexField part : index.fields()) {
      if (!key.contains(part.field())) {
        break;
      }
      shared++;
    }
    return shared == key.size() || (unique && shared == index.fields().size());
  }
}
