package dev.refract.schema.edit;

/** Adds and moves the values of enums. */
final class EnumEdits {
  private EnumEdits() {}

  static void write(Draft draft, EnumEdit edit) {
    Block block = draft.enumType(edit.type());
    switch (edit) {
      case EnumEdit.AddEnumValue add -> {
        NewNames.checkValue(block, add.value());
        add.attributes().forEach(Snippet::fieldAttribute);
        Entries.insertValue(draft, block, add.value(), add.attributes(), add.place());
      }
      case EnumEdit.MoveEnumValue move ->
          Entries.move(draft, block, block.requiredValue(move.value()), move.place());
    }
  }
}
