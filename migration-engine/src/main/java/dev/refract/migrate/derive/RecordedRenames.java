package dev.refract.migrate.derive;

import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.edit.RecordedRename;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The renames that were made in a schema since its last migration. Each edit builds on the names of
 * the one before; together they lead from the oldest names to the newest.
 */
public final class RecordedRenames {
  /** No rename yet. */
  public static final RecordedRenames NONE = new RecordedRenames(List.of());

  private final List<RecordedRename> renames;

  private RecordedRenames(List<RecordedRename> renames) {
    this.renames = List.copyOf(renames);
  }

  /** From the oldest names to the newest. */
  public List<RecordedRename> renames() {
    return renames;
  }

  /**
   * With the renames of one more edit, which happen at once.
   *
   * @param edit with the names that things have before and after this edit
   */
  public RecordedRenames then(List<RecordedRename> edit) {
    List<RecordedRename> moved =
        renames.stream().map(known -> inRenamedOwner(known, edit)).toList();
    List<RecordedRename> result = new ArrayList<>();
    for (RecordedRename known : moved) {
      String to = follower(known, edit).map(RecordedRename::to).orElse(known.to());
      if (!known.from().equals(to)) {
        result.add(new RecordedRename(known.kind(), known.table(), known.from(), to));
      }
    }
    edit.stream()
        .filter(next -> moved.stream().noneMatch(known -> continues(known, next)))
        .forEach(result::add);
    return new RecordedRenames(result);
  }

  private static Optional<RecordedRename> follower(
      RecordedRename known, List<RecordedRename> edit) {
    return edit.stream().filter(next -> continues(known, next)).findFirst();
  }

  private static boolean continues(RecordedRename known, RecordedRename next) {
    return known.kind() == next.kind()
        && known.table().equals(next.table())
        && known.to().equals(next.from());
  }

  /** Columns and values are known by their table or enum, which may get another name too. */
  private static RecordedRename inRenamedOwner(RecordedRename known, List<RecordedRename> edit) {
    RecordedRename.Kind owner =
        switch (known.kind()) {
          case COLUMN -> RecordedRename.Kind.TABLE;
          case ENUM_VALUE -> RecordedRename.Kind.ENUM;
          case TABLE, ENUM -> known.kind();
        };
    return edit.stream()
        .filter(next -> next.kind() == owner && known.table().equals(Optional.of(next.from())))
        .findFirst()
        .map(next ->
            new RecordedRename(known.kind(), Optional.of(next.to()), known.from(), known.to()))
        .orElse(known);
  }

  /** In terms of the database that the schema describes. */
  public List<Rename> in(Schema schema, Dialect dialect) {
    boolean hasEnums = DerivationRules.of(dialect).hasEnums();
    return renames.stream().flatMap(rename -> of(rename, schema, hasEnums)).toList();
  }

  private static Stream<Rename> of(RecordedRename rename, Schema schema, boolean hasEnums) {
    Pair<String> names = new Pair<>(rename.from(), rename.to());
    TableName owner = TableName.of(rename.table().orElse(""));
    return switch (rename.kind()) {
      case TABLE -> Stream.of(new Rename.OfTable(names.map(TableName::of)));
      case COLUMN -> Stream.of(new Rename.OfColumn(owner, names));
      case ENUM -> hasEnums ? Stream.of(new Rename.OfEnum(names.map(TableName::of))) : Stream.of();
      case ENUM_VALUE ->
          hasEnums
              ? Stream.of(new Rename.OfEnumValue(owner, names))
              : stored(owner.name(), names, schema);
    };
  }

  /** Where enums are texts, their values stand in the rows. */
  private static Stream<Rename> stored(String type, Pair<String> values, Schema schema) {
    return schema.models().stream()
        .filter(model -> !model.isView())
        .flatMap(model ->
            model.scalarFields().stream()
                .filter(field -> isOf(field, type))
                .map(field -> stored(model, field, values)));
  }

  private static boolean isOf(ScalarField field, String type) {
    return field.type() instanceof FieldType.OfEnum(EnumType found)
        && found.databaseName().equals(type);
  }

  private static Rename stored(Model model, ScalarField field, Pair<String> values) {
    return new Rename.OfStoredValue(ModelTables.nameOf(model), field.databaseName(), values);
  }
}
