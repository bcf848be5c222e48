package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.LiveForeignKey;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms that change the type of a column. */
public final class TypeForms {
  private TypeForms() {}

  static Stream<Choice> of(ChangeType change, Situation situation) {
    TypeChange effect = effect(change, situation);
    TableName table = change.table();
    List<Choice> choices = new ArrayList<>();
    choices.add(
        switch (effect) {
          case FREE -> Choice.of(DdlForm.CHANGE_TYPE_FREE, table);
          case INDEX -> Choice.of(DdlForm.CHANGE_TYPE_INDEX, table);
          case REWRITE, FREE_IN_UTC -> Choice.of(DdlForm.CHANGE_TYPE, table);
          case UNKNOWN -> Choice.of(DdlForm.CHANGE_TYPE, table).ifNot(Known.UNKNOWN);
        });
    Optional<LiveTable> live = situation.live(table);
    live.stream()
        .flatMap(found -> found.foreignKeys().stream())
        .filter(key -> key.columns().contains(change.column()) && situation.isThere(key))
        .map(key -> outgoing(effect, table, key))
        .forEach(choices::add);
    live.stream()
        .flatMap(found -> found.referencedBy().stream())
        .filter(key -> key.referencedColumns().contains(change.column()) && situation.isThere(key))
        .map(key -> incoming(effect, table, key))
        .forEach(choices::add);
    return choices.stream();
  }

  private static Choice outgoing(TypeChange effect, TableName table, LiveForeignKey key) {
    return Choice.of(
            isFree(effect)
                ? DdlForm.CHANGE_TYPE_FREE_OF_FOREIGN_KEY
                : DdlForm.CHANGE_TYPE_OF_FOREIGN_KEY,
            table)
        .with(Role.OTHER_SIDE, TableName.of(key.referencedTable()));
  }

  private static Choice incoming(TypeChange effect, TableName table, LiveForeignKey key) {
    return Choice.of(
            isFree(effect)
                ? DdlForm.CHANGE_TYPE_FREE_OF_FOREIGN_KEY
                : DdlForm.CHANGE_TYPE_OF_REFERENCED_KEY,
            table)
        .with(Role.OTHER_SIDE, TableName.of(key.table()));
  }

  private static boolean isFree(TypeChange effect) {
    return effect == TypeChange.FREE || effect == TypeChange.INDEX;
  }

  /** What the change does to the values, with the time zone and version taken into account. */
  public static TypeChange effect(ChangeType change, Situation situation) {
    Optional<String> from = situation.type(change.table(), change.column());
    if (change.using().isPresent() && !onlyCasts(change)) {
      return TypeChange.REWRITE;
    }
    TypeChange effect = TypeChange.of(from, change.type());
    if (effect == TypeChange.FREE_IN_UTC) {
      return situation.majorVersion() >= 12 && situation.isUtc()
          ? TypeChange.FREE
          : TypeChange.FREE_IN_UTC;
    }
    boolean sortedAnew =
        effect == TypeChange.INDEX || (effect == TypeChange.FREE && change.collation().isPresent());
    if (!sortedAnew) {
      return effect;
    }
    return isIndexed(change, situation) ? TypeChange.INDEX : TypeChange.FREE;
  }

  private static boolean isIndexed(ChangeType change, Situation situation) {
    return situation.live(change.table()).stream()
        .flatMap(live -> live.indexes().stream())
        .anyMatch(index -> index.mentioned().contains(change.column()));
  }

  /** Whether USING says what would happen anyway: the column, or the column cast to the type. */
  private static boolean onlyCasts(ChangeType change) {
    String using = change.using().orElse("").replaceAll("[()\"\\s]", "").toLowerCase(Locale.ROOT);
    String column = change.column().toLowerCase(Locale.ROOT);
    String type = change.type().replaceAll("[()\"\\s]", "").toLowerCase(Locale.ROOT);
    return using.equals(column) || using.equals(column + "::" + type);
  }
}
