package dev.refract.schema.action;

import dev.refract.schema.action.CodeAction.Kind;
import dev.refract.schema.advice.Hint;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.edit.SchemaEditor;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The door of this room. A repair is offered only after it was tried: the diagnostic that it is for
 * must be gone then.
 */
public final class CodeActions {
  private static final List<Repair> REPAIRS =
      List.of(
          new CorrectName(),
          new CreateType(),
          new AddOpposite(),
          new WriteKey(),
          new AddUniqueKey(),
          new AddRelationIndex(),
          new AddId(),
          new NameDocumentId(),
          new AddEnumValue(),
          new ChangeArity(),
          new ChooseReferentialAction(),
          new SetNoAction(),
          new NameSchema(),
          new RemovePreviewFeature());

  /**
   * A repair is tried before it is offered. Where more is wrong, that takes too long in large
   * schemas, and only what diagnostics bring is offered.
   */
  private static final int MOST_PROBLEMS_TO_TRY = 2_000;

  private CodeActions() {}

  /**
   * What can be done at a place: repairs of what is wrong there, remedies of the hints there, then
   * refactorings of what stands there.
   *
   * @param hints advice about the workspace; may be empty
   * @param range a selection, or an empty span for a caret
   */
  public static List<CodeAction> at(
      SchemaWorkspace workspace, List<Hint> hints, String file, Span range) {
    List<CodeAction> actions = new ArrayList<>();
    for (Diagnostic diagnostic : workspace.diagnostics()) {
      if (touches(diagnostic.location(), file, range)) {
        actions.addAll(repairs(workspace, diagnostic));
      }
    }
    for (Hint hint : hints) {
      if (touches(hint.diagnostic().location(), file, range)) {
        actions.addAll(remedies(workspace, hint));
      }
    }
    actions.addAll(Refactorings.at(workspace, file, range));
    return distinct(actions);
  }

  /** What takes a diagnostic away. */
  public static List<CodeAction> repairs(SchemaWorkspace workspace, Diagnostic diagnostic) {
    Scene scene = Scene.of(workspace, diagnostic);
    boolean canTry = workspace.diagnostics().size() <= MOST_PROBLEMS_TO_TRY;
    boolean hasBetterNames = canTry && diagnostic.code().equals(Code.MISSING_OPPOSITE.id());
    if (!hasBetterNames) {
      diagnostic.fixes().forEach(fix -> scene.offer(fix.title(), fix.edits()));
    }
    if (!canTry) {
      return distinct(scene.actions());
    }
    for (Repair repair : REPAIRS) {
      if (repair.codes().stream().anyMatch(code -> code.id().equals(diagnostic.code()))) {
        repair.offer(scene);
      }
    }
    return distinct(
        scene.actions().stream().filter(a -> isGone(workspace, diagnostic, a)).toList());
  }

  /** What follows a hint. */
  public static List<CodeAction> remedies(SchemaWorkspace workspace, Hint hint) {
    Scene scene = Scene.of(workspace, hint.diagnostic());
    hint.remedy().ifPresent(remedy -> HintRemedies.offer(scene, remedy));
    return scene.actions();
  }

  private static boolean touches(Location place, String file, Span range) {
    return place.file().equals(file)
        && place.span().start() <= range.end()
        && range.start() <= place.span().end();
  }

  /** Whether fewer diagnostics say the same after the action. */
  private static boolean isGone(
      SchemaWorkspace workspace, Diagnostic diagnostic, CodeAction action) {
    SchemaWorkspace after = SchemaEditor.apply(workspace, action.edits());
    return count(after, diagnostic) < count(workspace, diagnostic);
  }

  private static long count(SchemaWorkspace workspace, Diagnostic like) {
    return workspace.diagnostics().stream()
        .filter(d -> d.code().equals(like.code()) && d.message().equals(like.message()))
        .count();
  }

  /** Of actions that do the same the first stays; repairs come before refactorings. */
  private static List<CodeAction> distinct(List<CodeAction> actions) {
    List<CodeAction> result = new ArrayList<>();
    Set<Object> seen = new LinkedHashSet<>();
    for (Kind kind : Kind.values()) {
      for (CodeAction action : actions) {
        boolean isNew =
            !action.edits().isEmpty()
                && !seen.contains(action.edits())
                && !seen.contains(action.title());
        if (action.kind() == kind && isNew) {
          seen.add(action.edits());
          seen.add(action.title());
          result.add(action);
        }
      }
    }
    return List.copyOf(result);
  }
}
