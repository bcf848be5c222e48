package dev.refract.orm.plan;

import dev.refract.orm.error.RecordNotFoundException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.error.RelationViolationException;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;

/** What it means that a step did not find what it needs. */
public sealed interface Failure {

  /** The exception that says so, with how many rows there were. */
  RefractException toException(int found);

  /** The row to read or write is not there. */
  record NotFound(String model, String operation) implements Failure {
    @Override
    public RefractException toException(int found) {
      return RecordNotFoundException.neededFor(model, operation);
    }
  }

  /** A row on the other side of a relation is not there. */
  record RelatedNotFound(RelationField field, String operation, String neededFor)
      implements Failure {
    @Override
    public RefractException toException(int found) {
      return RecordNotFoundException.related(
          field.target().name(), neededFor, operation, typeOf(field), field.relation().name());
    }
  }

  /** Rows to connect through a join table are not all there. */
  record NotAllToConnect(int expected) implements Failure {
    @Override
    public RefractException toException(int found) {
      return RecordNotFoundException.toConnect(expected, found);
    }
  }

  /** Rows to connect through their foreign key are not all there. */
  record NotAllConnected(RelationField field, int expected) implements Failure {
    @Override
    public RefractException toException(int found) {
      return RecordNotFoundException.toConnect(
          field.relation().name(), typeOf(field), expected, found);
    }
  }

  /** Rows to delete do not belong to the row. */
  record NotConnected(RelationField field) implements Failure {
    @Override
    public RefractException toException(int found) {
      return RecordNotFoundException.notConnected(
          field.relation().name(), field.model().name(), field.target().name());
    }
  }

  /** A required relation would lose its other side. */
  record RelationViolation(Relation relation) implements Failure {
    @Override
    public RefractException toException(int found) {
      return new RelationViolationException(
          relation.name(), relation.first().model().name(), relation.first().target().name());
    }
  }

  private static String typeOf(RelationField field) {
    return switch (field.relation().kind()) {
      case ONE_TO_ONE -> "one-to-one";
      case ONE_TO_MANY -> "one-to-many";
      case MANY_TO_MANY -> "many-to-many";
    };
  }
}
