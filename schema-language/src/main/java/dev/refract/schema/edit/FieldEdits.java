package dev.refract.schema.edit;

/** Adds, moves and changes fields. */
final class FieldEdits {
  private FieldEdits() {}

  static void write(Draft draft, FieldEdit edit) {
    Block block = draft.model(edit.model());
    switch (edit) {
      case FieldEdit.AddField add -> Entries.insertField(draft, block, add.field(), add.place());
      case FieldEdit.MoveField move ->
          Entries.move(draft, block, block.requiredField(move.field()), move.place());
      case FieldEdit.ChangeFieldType change ->
          new TypeChange(draft).change(block, change.field(), change.type());
      case FieldEdit.ChangeArity change ->
          new ArityChange(draft).change(block, change.field(), change.arity());
    }
  }
}
