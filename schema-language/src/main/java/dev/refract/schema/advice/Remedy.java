package dev.refract.schema.advice;

import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.List;

/** What a piece of advice asks for. */
public sealed interface Remedy {

  /** Adds {@code @@index([fields])}. */
  record AddIndex(Model model, List<String> fields) implements Remedy {
    public AddIndex {
      fields = List.copyOf(fields);
    }
  }

  /** Takes a key away. */
  record RemoveIndex(Model model, Index index) implements Remedy {}

  /** Writes out what happens on delete. */
  record SetOnDelete(RelationField field, ReferentialAction action) implements Remedy {}

  /** Adds fields like those of siblings. */
  record AddFields(Model model, List<ScalarField> like) implements Remedy {
    public AddFields {
      like = List.copyOf(like);
    }
  }

  /** Gives a model another name and lets its table keep the one it has. */
  record RenameModel(Model model, String name) implements Remedy {}
}
