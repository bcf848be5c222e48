package dev.refract.schema.action;

import dev.refract.schema.action.CodeAction.Kind;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.edit.Edit;
import dev.refract.schema.edit.EditResult;
import dev.refract.schema.edit.SchemaEditor;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.Schema;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place where something can be done: what stands there, and the actions found so far. */
final class Scene {
  private final SchemaWorkspace workspace;
  private final Kind kind;
  private final String file;
  private final Span span;
  private final Optional<Diagnostic> diagnostic;
  private final List<CodeAction> actions = new ArrayList<>();

  private Scene(
      SchemaWorkspace workspace,
      Kind kind,
      String file,
      Span span,
      Optional<Diagnostic> diagnostic) {
    this.workspace = workspace;
    this.kind = kind;
    this.file = file;
    this.span = span;
    this.diagnostic = diagnostic;
  }

  static Scene of(SchemaWorkspace workspace, Diagnostic diagnostic) {
    return new Scene(
        workspace,
        Kind.QUICK_FIX,
        diagnostic.location().file(),
        diagnostic.location().span(),
        Optional.of(diagnostic));
  }

  static Scene of(SchemaWorkspace workspace, String file, Span span) {
    return new Scene(workspace, Kind.REFACTOR, file, span, Optional.empty());
  }

  List<CodeAction> actions() {
    return List.copyOf(actions);
  }

  SchemaWorkspace workspace() {
    return workspace;
  }

  Schema schema() {
    return workspace.schema();
  }

  Connector connector() {
    return Connector.of(schema());
  }

  String file() {
    return file;
  }

  Span span() {
    return span;
  }

  String text() {
    return workspace.file(file).map(SourceFile::text).orElse("");
  }

  // ------------------------------------------------------------------ what stands here

  /** The declaration around the start of the place. */
  Optional<TopLevel> declaration() {
    return workspace.tree(file).stream()
        .flatMap(tree -> tree.declarations().stream())
        .filter(block -> block.span().touches(span.start()))
        .findFirst();
  }

  /** The model, view or composite type around the place. */
  Optional<ModelBlock> block() {
    return declaration().filter(ModelBlock.class::isInstance).map(ModelBlock.class::cast);
  }

  /** The field on whose line the place starts. */
  Optional<FieldDeclaration> line() {
    return block().stream()
        .flatMap(block -> block.members().stream())
        .filter(FieldDeclaration.class::isInstance)
        .map(FieldDeclaration.class::cast)
        .filter(field -> field.span().touches(span.start()))
        .findFirst();
  }

  /** The line on which the place starts. */
  Optional<Member> member() {
    return block().stream()
        .flatMap(block -> block.members().stream())
        .filter(member -> member.span().touches(span.start()))
        .findFirst();
  }

  Optional<Model> model() {
    return block().flatMap(block -> schema().model(block.name().text()));
  }

  Optional<Field> field() {
    return line().flatMap(line -> model().flatMap(model -> model.field(line.name().text())));
  }

  Optional<RelationField> relationField() {
    return field().filter(RelationField.class::isInstance).map(RelationField.class::cast);
  }

  // ------------------------------------------------------------------ what can be done

  void offer(String title, List<TextEdit> edits) {
    actions.add(new CodeAction(kind, title, diagnostic, edits));
  }

  /** Offers edits that follow one another, unless one of them is refused. */
  void offer(String title, Edit... edits) {
    offerAll(title, List.of(edits));
  }

  void offerAll(String title, List<? extends Edit> edits) {
    if (edits.size() == 1) {
      if (SchemaEditor.edit(workspace, edits.getFirst())
          instanceof EditResult.Edited(var changes, _, _)) {
        offer(title, changes);
      }
      return;
    }
    SchemaWorkspace after = workspace;
    for (Edit edit : edits) {
      if (!(SchemaEditor.edit(after, edit) instanceof EditResult.Edited(var changes, _, _))) {
        return;
      }
      after = SchemaEditor.apply(after, changes);
    }
    offer(title, Difference.between(workspace, after));
  }
}
