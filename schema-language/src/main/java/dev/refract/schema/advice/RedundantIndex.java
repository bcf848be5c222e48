package dev.refract.schema.advice;

import dev.refract.schema.diagnostic.AdviceDiagnostics;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Index.IndexField;
import dev.refract.schema.model.Index.Kind;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.SortOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * An index that is the beginning of another key of the same type, with the same order, length and
 * operator classes. A unique key is needless only beside one of exactly its fields.
 */
final class RedundantIndex implements Rule {
  private static final String TREE = "BTree";

  @Override
  public Code code() {
    return Code.REDUNDANT_INDEX;
  }

  @Override
  public void look(Ground ground, Consumer<Hint> found) {
    for (Model model : ground.models()) {
      Map<ScalarField, List<Index>> byFirstField =
          model.indexes().stream()
              .filter(RedundantIndex::isOrdinary)
              .collect(Collectors.groupingBy(index -> index.fields().getFirst().field()));
      for (Index index : model.indexes()) {
        if (isOrdinary(index)) {
          List<Index> alike =
              byFirstField.getOrDefault(index.fields().getFirst().field(), List.of());
          coverOf(model, index, alike).ifPresent(cover -> found.accept(hint(model, index, cover)));
        }
      }
    }
  }

  private static Hint hint(Model model, Index index, Index cover) {
    return Hint.of(
        AdviceDiagnostics.redundantIndex(
            index.declaration(),
            print(index),
            print(cover),
            cover.fields().size() > index.fields().size()),
        new Remedy.RemoveIndex(model, index));
  }

  /** Conditions and clustering are reasons of their own. */
  private static boolean isOrdinary(Index index) {
    return index.kind() != Kind.FULLTEXT && index.clustered().isEmpty() && !index.isPartial();
  }

  private static Optional<Index> coverOf(Model model, Index index, List<Index> alike) {
    Optional<Index> id = model.primaryKey().filter(key -> covers(key, index, false));
    if (id.isPresent()) {
      return id;
    }
    boolean before = true;
    for (Index other : alike) {
      if (other.equals(index)) {
        before = false;
      } else if (covers(other, index, before)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether {@code index} could go. Of two that are the same the second goes.
   *
   * @param first whether {@code cover} is written before {@code index}
   */
  private static boolean covers(Index cover, Index index, boolean first) {
    boolean same = cover.fields().size() == index.fields().size();
    boolean stronger = cover.kind() != Kind.NORMAL;
    boolean unique = index.kind() == Kind.UNIQUE;
    if (!startsWith(cover, index) || (unique && !(same && stronger))) {
      return false;
    }
    return !same || cover.kind() == Kind.PRIMARY_KEY || (stronger && !unique) || first;
  }

  private static boolean startsWith(Index cover, Index index) {
    List<IndexField> longer = cover.fields();
    List<IndexField> shorter = index.fields();
    String type = index.type().orElse(TREE);
    boolean prefixIsOfUse = type.equals(TREE) || longer.size() == shorter.size();
    if (!cover.type().orElse(TREE).equals(type)
        || !prefixIsOfUse
        || longer.size() < shorter.size()) {
      return false;
    }
    for (int i = 0; i < shorter.size(); i++) {
      if (!isSame(longer.get(i), shorter.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(IndexField a, IndexField b) {
    return a.field() == b.field()
        && a.path().equals(b.path())
        && a.sort().orElse(SortOrder.ASCENDING) == b.sort().orElse(SortOrder.ASCENDING)
        && a.length().equals(b.length())
        && a.operatorClass().equals(b.operatorClass());
  }

  private static String print(Index index) {
    String name =
        switch (index.kind()) {
          case PRIMARY_KEY -> "id";
          case UNIQUE -> "unique";
          case NORMAL -> "index";
          case FULLTEXT -> "fulltext";
        };
    List<String> fields = index.scalarFields().stream().map(ScalarField::name).toList();
    return index.onField()
        ? "@" + name + "` of `" + fields.getFirst()
        : "@@" + name + "([" + String.join(", ", fields) + "])";
  }
}
