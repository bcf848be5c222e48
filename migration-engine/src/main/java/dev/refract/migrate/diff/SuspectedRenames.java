package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.diff.Step.AlterEnum;
import dev.refract.migrate.diff.Step.CreateEnum;
import dev.refract.migrate.diff.Step.DropEnum;
import dev.refract.migrate.diff.SuspectedRename.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what may have been renamed: of tables and enums, those that have at least half of what they
 * hold in common; of enums also those that take each other's place in a column; of columns, those
 * of one type in one table; of enum values, those that come and go in one enum. Nothing is ever
 * chosen here.
 */
public final class SuspectedRenames {
  private static final double ALIKE = 0.5;

  private final Similarity similarity;
  private final TablePairing tables;
  private final EnumDiff enums;

  private SuspectedRenames(Pair<DatabaseSchema> databases) {
    similarity = new Similarity(DiffRules.of(databases.next().dialect()));
    tables = TablePairing.of(databases);
    enums = new EnumDiff(databases, tables);
  }

  /**
   * What may have been renamed besides what is known. A table whose rename has been agreed to shows
   * its columns, so ask again after each answer.
   *
   * @throws ImpossibleRename where an agreed one does not fit the databases
   */
  public static List<SuspectedRename> in(Pair<DatabaseSchema> databases, List<Rename> agreed) {
    return new SuspectedRenames(RenamePlan.of(databases, agreed).databases()).all();
  }

  private List<SuspectedRename> all() {
    List<SuspectedRename> found = new ArrayList<>();
    tables
        .dropped()
        .forEach(table ->
            among(tables.created(), other -> table(new Pair<>(table, other)))
                .ifPresent(found::add));
    List<DatabaseEnum> created =
        enums.created().stream().map(step -> ((CreateEnum) step).type()).toList();
    enums.dropped().stream()
        .map(step -> ((DropEnum) step).type())
        .forEach(
            type -> among(created, other -> type(new Pair<>(type, other))).ifPresent(found::add));
    tables.pairs().forEach(pair -> found.addAll(columns(pair)));
    enums.altered().stream().map(AlterEnum.class::cast).forEach(step -> found.addAll(values(step)));
    return found;
  }

  private static <T> Optional<SuspectedRename> among(
      List<T> partners, Function<T, Optional<Candidate>> candidate) {
    List<Candidate> candidates =
        partners.stream().flatMap(partner -> candidate.apply(partner).stream()).toList();
    return candidates.isEmpty() ? Optional.empty() : Optional.of(new SuspectedRename(candidates));
  }

  private Optional<Candidate> table(Pair<Table> pair) {
    Pair<TableName> names = pair.map(Table::name);
    return names.same(TableName::namespace)
        ? whole(new Rename.OfTable(names), similarity.ofShape(pair))
        : Optional.empty();
  }

  private Optional<Candidate> type(Pair<DatabaseEnum> pair) {
    Pair<TableName> names = pair.map(DatabaseEnum::name);
    return names.same(TableName::namespace)
        ? whole(
            new Rename.OfEnum(names),
            Math.max(similarity.ofShapeOfEnums(pair), replacesInColumn(names) ? ALIKE : 0))
        : Optional.empty();
  }

  private boolean replacesInColumn(Pair<TableName> types) {
    Pair<ColumnType> wanted = types.map(ColumnType.OfEnum::new);
    return tables.pairs().stream()
        .flatMap(pair ->
            pair.previous().columns().stream()
                .filter(column -> column.type().equals(wanted.previous()))
                .flatMap(column -> pair.next().column(column.name()).stream()))
        .anyMatch(column -> column.type().equals(wanted.next()));
  }

  private static Optional<Candidate> whole(Rename rename, double shape) {
    double score = 0.7 * shape + 0.3 * Similarity.ofNames(rename.names());
    return shape < ALIKE ? Optional.empty() : Optional.of(candidate(rename, score));
  }

  private List<SuspectedRename> columns(Pair<Table> pair) {
    List<Column> added = onlyIn(pair.next(), pair.previous());
    List<SuspectedRename> found = new ArrayList<>();
    for (Column dropped : onlyIn(pair.previous(), pair.next())) {
      among(added, column -> column(pair, new Pair<>(dropped, column))).ifPresent(found::add);
    }
    return found;
  }

  private static List<Column> onlyIn(Table table, Table other) {
    return table.columns().stream()
        .filter(column -> other.column(column.name()).isEmpty())
        .toList();
  }

  private Optional<Candidate> column(Pair<Table> pair, Pair<Column> columns) {
    return similarity.isSameType(columns)
        ? Optional.of(
            candidate(
                new Rename.OfColumn(pair.next().name(), columns.map(Column::name)),
                similarity.ofColumns(pair, columns)))
        : Optional.empty();
  }

  private static List<SuspectedRename> values(AlterEnum step) {
    Pair<List<String>> lists = step.enums().map(DatabaseEnum::values);
    List<SuspectedRename> found = new ArrayList<>();
    for (String removed : step.removed()) {
      among(step.added(), added -> Optional.of(value(step, lists, new Pair<>(removed, added))))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Candidate value(AlterEnum step, Pair<List<String>> lists, Pair<String> values) {
    return candidate(
        new Rename.OfEnumValue(step.enums().next().name(), values),
        0.7 * Similarity.ofNames(values) + 0.3 * Similarity.ofPlaces(lists, values));
  }

  private static Candidate candidate(Rename rename, double score) {
    return new Candidate(rename, (int) Math.round(score * 100));
  }
}
