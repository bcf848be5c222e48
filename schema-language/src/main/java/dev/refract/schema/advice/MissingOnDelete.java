package dev.refract.schema.advice;

import dev.refract.schema.diagnostic.AdviceDiagnostics;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.function.Consumer;

/** A foreign key that leaves it to the default what happens when its target is deleted. */
final class MissingOnDelete implements Rule {
  @Override
  public Code code() {
    return Code.MISSING_ON_DELETE;
  }

  @Override
  public void look(Ground ground, Consumer<Hint> found) {
    for (RelationField field : ground.foreignKeys()) {
      if (field.relation().onDelete().isEmpty() && field.relationAttribute().isPresent()) {
        found.accept(hint(field, ground));
      }
    }
  }

  private static Hint hint(RelationField field, Ground ground) {
    ReferentialAction action =
        ground.connector().defaultOnDelete(field.relation(), ground.relationMode());
    Location at =
        new Location(field.model().file(), field.relationAttribute().orElseThrow().name().span());
    List<String> key = field.fields().stream().map(ScalarField::name).toList();
    String consequence =
        action == ReferentialAction.SET_NULL
            ? AdviceDiagnostics.keyBecomesEmpty(field.model().name(), key)
            : AdviceDiagnostics.deletionIsRefused(field.model().name());
    return Hint.of(
        AdviceDiagnostics.missingOnDelete(at, field.target().name(), action.keyword(), consequence),
        new Remedy.SetOnDelete(field, action));
  }
}
