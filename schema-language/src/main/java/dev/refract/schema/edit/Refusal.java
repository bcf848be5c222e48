package dev.refract.schema.edit;

import dev.refract.schema.edit.EditResult.Reason;

/** Ends an edit that cannot be done; {@link SchemaEditor} makes a value of it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  Refusal(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  EditResult.Refused asResult() {
    return new EditResult.Refused(reason, getMessage());
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  static Refusal unknownType(String name) {
    return unknown("There is no model, view, type or enum called " + name + ".");
  }

  static Refusal unknownField(String model, String field) {
    return unknown(model + " has no field called " + field + ".");
  }

  static Refusal unknownValue(String type, String value) {
    return unknown(type + " has no value called " + value + ".");
  }

  static Refusal unknown(String message) {
    return new Refusal(Reason.UNKNOWN, message);
  }

  static Refusal nameTaken(String message) {
    return new Refusal(Reason.NAME_TAKEN, message);
  }

  static Refusal invalidName(String message) {
    return new Refusal(Reason.INVALID_NAME, message);
  }

  static Refusal invalidText(String message) {
    return new Refusal(Reason.INVALID_TEXT, message);
  }

  static Refusal inUse(String message) {
    return new Refusal(Reason.IN_USE, message);
  }

  static Refusal lastOne(String message) {
    return new Refusal(Reason.LAST_ONE, message);
  }

  static Refusal wrongEdit(String message) {
    return new Refusal(Reason.WRONG_EDIT, message);
  }
}
