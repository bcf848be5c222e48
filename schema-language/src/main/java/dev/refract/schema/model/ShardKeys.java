package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.diagnostic.KeyDiagnostics;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.syntax.Expression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the shard key of one model. */
final class ShardKeys {
  private final Model model;
  private final Problems problems;
  private @Nullable ShardKey shardKey;

  ShardKeys(Model model, Problems problems) {
    this.model = model;
    this.problems = problems;
  }

  void visitField(ScalarField field, Arguments attribute) {
    if (shardKey != null) {
      reportSeveral();
      return;
    }
    shardKey = new ShardKey(List.of(field), attribute.attribute(), attribute.at(), true);
  }

  void visitBlock(Arguments attribute, boolean ignored) {
    Expression given = attribute.required("fields");
    if (given == null) {
      return;
    }
    FieldList list = new FieldList(attribute, model);
    List<ScalarField> fields = list.names(given);
    if (!list.unknown().isEmpty()) {
      problems.add(
          KeyDiagnostics.unknownShardKeyFields(attribute.at(given), model.name(), list.unknown()));
    }
    if (!list.relations().isEmpty()) {
      problems.add(
          Diagnostics.relationsInIndex(
              attribute.at(), "shardKey", model.name(), list.relations(), List.of()));
    }
    if (!list.isComplete()) {
      return;
    }
    List<String> optional =
        fields.stream().filter(f -> !f.isRequired()).map(ScalarField::name).toList();
    if (!optional.isEmpty() && !ignored) {
      problems.add(KeyDiagnostics.optionalShardKey(attribute.at(), model.name(), optional));
    }
    if (shardKey != null) {
      reportSeveral();
    }
    shardKey = new ShardKey(fields, attribute.attribute(), attribute.at(), false);
  }

  private void reportSeveral() {
    problems.add(
        KeyDiagnostics.severalShardKeys(Places.of(model.file(), model.syntax()), model.name()));
  }

  void complete(boolean ignored) {
    if (shardKey != null && shardKey.onField() && !ignored) {
      ScalarField field = shardKey.fields().getFirst();
      if (!field.isRequired()) {
        problems.add(
            KeyDiagnostics.optionalShardKey(
                shardKey.declaration(), model.name(), List.of(field.name())));
      }
    }
    model.setShardKey(Optional.ofNullable(shardKey));
  }
}
