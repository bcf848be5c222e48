package dev.refract.orm.plan;

import dev.refract.orm.plan.ReadPlanner.Parents;
import dev.refract.orm.request.Data;
import dev.refract.orm.request.NestedWrite;
import dev.refract.orm.request.NewRows;
import dev.refract.orm.request.Request;
import dev.refract.orm.request.Selection;
import dev.refract.orm.request.UniqueKey;
import dev.refract.orm.request.Where;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Select;
import dev.refract.orm.sql.Sql;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Requests that write. */
final class WritePlanner {
  private final Naming naming;
  private final Script script;
  private final WherePlanner where;
  private final ReadPlanner reads;
  private final ReferentialActions actions;
  private final RowPlanner rows;
  private final ChainPlanner chains;

  WritePlanner(
      Naming naming,
      Script script,
      WherePlanner where,
      ReadPlanner reads,
      ReferentialActions actions) {
    this.naming = naming;
    this.script = script;
    this.where = where;
    this.reads = reads;
    this.actions = actions;
    this.rows = new RowPlanner(naming, script, where, actions);
    this.chains = new ChainPlanner(rows, script, naming);
  }

  Result create(Request.Create request) {
    Model model = request.model();
    List<ScalarField> wanted = wanted(model, request.selection());
    boolean again = mustReadAgain(request);
    Kept row =
        (again ? Optional.<Kept>empty() : chains.insert(model, request.data(), wanted))
            .orElseGet(() -> rows.insert(model, request.data(), Map.of(), wanted));
    return one(model, row, request.selection(), again);
  }

  private boolean mustReadAgain(Request.Create request) {
    return !request.selection().counts().isEmpty() || comesBackTo(request.model(), request.data());
  }

  /** Whether writes around a row may write to rows of its own model again. */
  private static boolean comesBackTo(Model model, Data data) {
    return data.nested().stream()
        .anyMatch(write ->
            write.field().target() == model
                || within(write).stream().anyMatch(inner -> comesBackTo(model, inner)));
  }

  private static List<Data> within(NestedWrite write) {
    return switch (write) {
      case NestedWrite.Create create -> create.rows();
      case NestedWrite.CreateMany many -> many.rows();
      case NestedWrite.ConnectOrCreate or -> List.of(or.create());
      case NestedWrite.Update update -> List.of(update.data());
      case NestedWrite.UpdateMany many -> List.of(many.data());
      case NestedWrite.Upsert upsert -> List.of(upsert.create(), upsert.update());
      case NestedWrite.Connect _,
          NestedWrite.Disconnect _,
          NestedWrite.Set _,
          NestedWrite.Delete _,
          NestedWrite.DeleteMany _ ->
          List.of();
    };
  }

  private List<ScalarField> wanted(Model model, Selection selection) {
    List<ScalarField> wanted = new ArrayList<>(reads.keptFields(selection));
    Link.key(model).stream().filter(field -> !wanted.contains(field)).forEach(wanted::add);
    return wanted;
  }

  private Result one(Model model, Kept row, Selection selection, boolean again) {
    return new Result.One(
        again
            ? reads.row(model, row.isRow(Link.key(model), model.databaseName()), selection)
            : reads.kept(row.variable(), row.fields(), selection, Parents.ONE),
        Optional.empty());
  }

  Result createMany(Request.CreateMany request) {
    Model model = request.model();
    List<ScalarField> wanted =
        request.selection().map(selection -> wanted(model, selection)).orElse(List.of());
    List<? extends Sql> inserts = insertions(request, wanted);
    if (request.selection().isEmpty()) {
      return new Result.Changed(inserts.stream().map(script::execute).toList());
    }
    List<Read> kept = new ArrayList<>();
    for (Sql insert : inserts) {
      Kept created = script.fetch(insert, wanted);
      kept.add(reads.kept(created.variable(), wanted, request.selection().get(), Parents.MANY));
    }
    return new Result.Many(kept);
  }

  private List<? extends Sql> insertions(Request.CreateMany request, List<ScalarField> wanted) {
    Model model = request.model();
    if (request.rows() instanceof NewRows.Alike alike) {
      Optional<Sql.InsertListed> listed =
          ListedRows.insertion(
              model, alike, request.skipDuplicates(), wanted, naming.alias(), script.dialect());
      if (listed.isPresent()) {
        return List.of(listed.get());
      }
    }
    return rows.insertions(
        model, request.rows().each(), Map.of(), request.skipDuplicates(), wanted);
  }

  Result update(Request.Update request) {
    Model model = request.model();
    Kept row =
        rows.change(
            rows.variable(),
            model,
            changesTheRow(request.data())
                ? where.planWrite(request.where(), model.databaseName())
                : where.plan(request.where(), model.databaseName()),
            request.data(),
            wanted(model, request.selection()),
            new Failure.NotFound(model.name(), "an update"));
    boolean again =
        !request.selection().counts().isEmpty()
            || comesBackTo(model, request.data())
            || request.data().nested().stream().anyMatch(WritePlanner::changesTheRowLater);
    return one(model, row, request.selection(), again);
  }

  /** Whether the row itself is written, not only rows around it. */
  private static boolean changesTheRow(Data data) {
    return !data.assignments().isEmpty()
        || data.nested().stream()
            .anyMatch(write ->
                write.field().isReferencing()
                    && (write instanceof NestedWrite.Create
                        || write instanceof NestedWrite.Connect
                        || write instanceof NestedWrite.ConnectOrCreate));
  }

  /** Whether a write through the row's own foreign key comes after the row was read. */
  private static boolean changesTheRowLater(NestedWrite write) {
    return write.field().isReferencing()
        && switch (write) {
          case NestedWrite.Upsert _, NestedWrite.Disconnect _, NestedWrite.Delete _ -> true;
          // a changed key of the other row cascades to this one
          case NestedWrite.Update _ -> true;
          case NestedWrite.Create _,
              NestedWrite.CreateMany _,
              NestedWrite.Connect _,
              NestedWrite.ConnectOrCreate _,
              NestedWrite.Set _,
              NestedWrite.UpdateMany _,
              NestedWrite.DeleteMany _ ->
              false;
        };
  }

  Result updateMany(Request.UpdateMany request) {
    Model model = request.model();
    Map<ScalarField, Expression> values = rows.assigned(model, request.data());
    if (values.isEmpty()) {
      return request.selection().isPresent() ? new Result.Empty() : new Result.Changed(List.of());
    }
    Condition target =
        rows.followed(model, limited(model, request.where(), request.limit()), values);
    if (request.selection().isEmpty()) {
      int changed = script.execute(RowPlanner.update(model, values, target, List.of()));
      return new Result.Changed(List.of(changed));
    }
    List<ScalarField> wanted = wanted(model, request.selection().get());
    Kept kept = script.fetch(RowPlanner.update(model, values, target, wanted), wanted);
    return new Result.Many(
        List.of(reads.kept(kept.variable(), wanted, request.selection().get(), Parents.MANY)));
  }

  private Condition limited(Model model, Where filter, Optional<Integer> limit) {
    String table = model.databaseName();
    Condition condition = where.planWrite(filter, table);
    if (limit.isEmpty()) {
      return condition;
    }
    List<Expression> key =
        Link.key(model).stream().<Expression>map(f -> Link.column(table, f)).toList();
    return new Condition.InRows(
        key, Select.of(key, Link.table(model), condition).limited(OptionalInt.of(limit.get()), 0));
  }

  Result upsert(Request.Upsert request) {
    Model model = request.model();
    if (request.key().isPresent()
        && request.create().nested().isEmpty()
        && request.update().nested().isEmpty()
        && !request.update().assignments().isEmpty()
        && actions.allowUpsert(request.key().get(), request.update())) {
      return upsertAtOnce(request, request.key().get());
    }
    List<ScalarField> key = Link.key(model);
    Condition target = where.plan(request.where(), model.databaseName());
    Kept found = script.find(model, target, key);
    Kept row = new Kept(rows.variable(), key);
    script.choose(
        found,
        () ->
            rows.change(
                row.variable(),
                model,
                found.isRow(key, model.databaseName()),
                request.update(),
                key,
                new Failure.NotFound(model.name(), "an update")),
        () -> rows.insert(row.variable(), model, request.create(), Map.of(), key));
    return one(model, row, request.selection(), true);
  }

  private Result upsertAtOnce(Request.Upsert request, UniqueKey key) {
    Model model = request.model();
    List<ScalarField> wanted = wanted(model, request.selection());
    Sql.Insert insert =
        RowPlanner.insertion(
            model,
            List.of(RowPlanner.completed(model, rows.assigned(model, request.create()))),
            wanted);
    Sql.Update update =
        RowPlanner.update(
            model, rows.assigned(model, request.update()), new Condition.Constant(true), List.of());
    Kept row =
        script.fetch(
            new Sql.Insert(
                insert.table(),
                insert.columns(),
                insert.rows(),
                false,
                Optional.of(
                    new Sql.OnConflict(
                        key.fields().stream().map(ScalarField::databaseName).toList(),
                        update.set(),
                        new Condition.Constant(true))),
                insert.returning()),
            wanted);
    return one(model, row, request.selection(), !request.selection().counts().isEmpty());
  }

  Result delete(Request.Delete request) {
    Model model = request.model();
    Condition target =
        request.selection().isFlat()
            ? where.planWrite(request.where(), model.databaseName())
            : where.plan(request.where(), model.databaseName());
    Failure failure = new Failure.NotFound(model.name(), "a delete");
    if (request.selection().isFlat()) {
      List<ScalarField> wanted =
          Link.union(wanted(model, request.selection()), actions.references(model));
      Kept row =
          script.fetch(
              new Sql.Delete(
                  Link.name(model),
                  target,
                  wanted.stream().map(ScalarField::databaseName).toList()),
              wanted);
      script.requireSome(row.variable(), failure);
      actions.delete(model, new Rows.One(row));
      return one(model, row, request.selection(), false);
    }
    List<ScalarField> needed = actions.references(model);
    Read read = reads.row(model, target, request.selection(), needed);
    Kept row = new Kept(read.variable(), Link.union(reads.keptFields(request.selection()), needed));
    script.load(read);
    script.requireSome(read.variable(), failure);
    actions.delete(model, new Rows.One(row));
    script.execute(new Sql.Delete(Link.name(model), target, List.of()));
    return new Result.One(read, Optional.empty());
  }

  Result deleteMany(Request.DeleteMany request) {
    Model model = request.model();
    int deleted = rows.delete(model, limited(model, request.where(), request.limit()));
    return new Result.Changed(List.of(deleted));
  }
}
