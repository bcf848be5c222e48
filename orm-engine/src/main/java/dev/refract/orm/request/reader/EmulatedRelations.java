package dev.refract.orm.request.reader;

import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.request.Data;
import dev.refract.orm.request.NestedWrite;
import dev.refract.orm.request.Request;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.util.List;
import java.util.Optional;

/**
 * {@code relationMode = "prisma"}: the database has no foreign keys, so that nobody but the engine
 * could look after the rows that point to a row which goes. As long as it does not, it refuses what
 * would leave rows that point to nothing.
 */
final class EmulatedRelations {
  private EmulatedRelations() {}

  static boolean isAskedFor(Schema schema) {
    return schema
        .datasource()
        .flatMap(datasource -> datasource.relationMode())
        .filter("prisma"::equals)
        .isPresent();
  }

  /**
   * Looks at everything that a request writes.
   *
   * @throws InvalidRequestException where other rows would have to follow
   */
  static void check(Request request) {
    switch (request) {
      case Request.Delete delete -> checkDelete(delete.model());
      case Request.DeleteMany delete -> checkDelete(delete.model());
      case Request.Create create -> checkRows(create.data());
      case Request.Update update -> checkChange(update.model(), update.data());
      case Request.UpdateMany update -> checkChange(update.model(), update.data());
      case Request.Upsert upsert -> {
        checkRows(upsert.create());
        checkChange(upsert.model(), upsert.update());
      }
      case Request.Find _, Request.Aggregate _, Request.GroupBy _, Request.CreateMany _ -> {}
    }
  }

  private static void checkDelete(Model model) {
    for (RelationField field : model.relationFields()) {
      if (isPointedTo(field) || field.relation().kind() == Relation.Kind.MANY_TO_MANY) {
        throw refused("rows of `" + model.name() + "` cannot be deleted", field);
      }
    }
  }

  private static void checkChange(Model model, Data data) {
    for (Data.Assignment assignment : data.assignments()) {
      for (RelationField field : model.relationFields()) {
        if (isPointedTo(field) && references(field).contains(assignment.field())) {
          throw refused("`" + assignment.field().name() + "` cannot be changed", field);
        }
      }
    }
    checkRows(data);
  }

  private static void checkRows(Data data) {
    for (NestedWrite write : data.nested()) {
      Model target = write.field().target();
      switch (write) {
        case NestedWrite.Delete _, NestedWrite.DeleteMany _ -> checkDelete(target);
        case NestedWrite.Update update -> checkChange(target, update.data());
        case NestedWrite.UpdateMany update -> checkChange(target, update.data());
        case NestedWrite.Upsert upsert -> {
          checkRows(upsert.create());
          checkChange(target, upsert.update());
        }
        case NestedWrite.Create create -> create.rows().forEach(EmulatedRelations::checkRows);
        case NestedWrite.ConnectOrCreate or -> checkRows(or.create());
        case NestedWrite.CreateMany _,
            NestedWrite.Connect _,
            NestedWrite.Disconnect _,
            NestedWrite.Set _ -> {}
      }
    }
  }

  private static boolean isPointedTo(RelationField field) {
    return field.opposite().filter(RelationField::isReferencing).isPresent();
  }

  private static List<ScalarField> references(RelationField field) {
    return field.opposite().map(RelationField::references).orElse(List.of());
  }

  private static InvalidRequestException refused(String what, RelationField field) {
    return InvalidRequestException.at(
        List.of(),
        what
            + ", because `"
            + field.name()
            + "` may lead to rows that would have to follow, and relationMode = \"prisma\" does not"
            + " do that yet",
        Optional.empty());
  }
}
