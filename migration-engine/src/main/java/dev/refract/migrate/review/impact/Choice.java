package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.impact.Impact.Lock;
import dev.refract.migrate.review.impact.Impact.Task;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the table of forms with the relations that its roles stand for.
 *
 * @param certain whether the work is; the locks always are
 */
record Choice(DdlForm form, Map<Role, List<TableName>> relations, boolean certain) {

  static Choice of(DdlForm form) {
    return new Choice(form, Map.of(), true);
  }

  static Choice of(DdlForm form, TableName table) {
    return of(form).with(Role.TABLE, List.of(table));
  }

  Choice with(Role role, List<TableName> some) {
    Map<Role, List<TableName>> more = new EnumMap<>(Role.class);
    more.putAll(relations);
    more.put(role, List.copyOf(some));
    return new Choice(form, more, certain);
  }

  Choice with(Role role, TableName one) {
    return with(role, List.of(one));
  }

  /** The same where the work is only possible. */
  Choice ifNot(Known known) {
    return new Choice(form, relations, certain && known != Known.UNKNOWN);
  }

  Impact impact() {
    List<Lock> locks = new ArrayList<>();
    form.locks()
        .forEach(part ->
            named(part.role()).forEach(relation -> locks.add(new Lock(relation, part.mode()))));
    List<Task> tasks = new ArrayList<>();
    form.works()
        .forEach(part ->
            named(part.role())
                .forEach(relation -> tasks.add(new Task(relation, part.work(), certain))));
    return new Impact(locks, tasks);
  }

  /** The same, with the partitions of the tables. */
  Impact impact(PartitionReach reach) {
    List<Lock> locks = new ArrayList<>();
    form.locks()
        .forEach(part ->
            named(part.role())
                .forEach(relation -> {
                  locks.add(new Lock(relation, part.mode()));
                  LockMode mode = reach.mode(form, part.mode());
                  reach
                      .of(form, part.role(), relation)
                      .forEach(partition -> locks.add(new Lock(partition, mode)));
                }));
    List<Task> tasks =
        form.works().stream()
            .flatMap(part ->
                named(part.role()).stream()
                    .flatMap(relation -> reach.holders(form, part.role(), relation).stream())
                    .map(relation -> new Task(relation, part.work(), certain)))
            .toList();
    return new Impact(locks, tasks);
  }

  private List<TableName> named(Role role) {
    return relations.getOrDefault(role, List.of()).stream().map(Choice::plain).toList();
  }

  /** A name as the facts have it. */
  private static TableName plain(TableName relation) {
    return relation.namespace().filter("public"::equals).isPresent()
        ? TableName.of(relation.name())
        : relation;
  }
}
