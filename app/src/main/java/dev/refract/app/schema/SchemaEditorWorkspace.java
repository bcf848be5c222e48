package dev.refract.app.schema;

import dev.refract.app.document.SchemaDocument;
import dev.refract.app.shell.Command;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.shell.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The schema as text. */
public final class SchemaEditorWorkspace implements Workspace {
  private static final String GROUP = "Schema";

  private final StudioContext context;
  private final SchemaEditorModel model;
  private final Optional<Function<StudioContext, Node>> consequences;
  private @Nullable SchemaEditorView view;

  /**
   * The editor of the context's documents.
   *
   * @param consequences makes the panel below the text that tells what the unsaved change means
   */
  public SchemaEditorWorkspace(
      StudioContext context, Optional<Function<StudioContext, Node>> consequences) {
    this.context = context;
    this.model = new SchemaEditorModel(context);
    this.consequences = consequences;
  }

  @Override
  public String id() {
    return "schema";
  }

  @Override
  public String title() {
    return "Schema";
  }

  @Override
  public Feather icon() {
    return Feather.FILE_TEXT;
  }

  @Override
  public Node content() {
    return view();
  }

  private SchemaEditorView view() {
    SchemaEditorView made = view;
    if (made == null) {
      made = new SchemaEditorView(model, consequences.map(panel -> panel.apply(context)));
      view = made;
    }
    return made;
  }

  @Override
  public StringExpression badge() {
    return Bindings.createStringBinding(
        () -> {
          int dirty = context.documents().dirtyCountProperty().get();
          return dirty == 0 ? "" : Integer.toString(dirty);
        },
        context.documents().dirtyCountProperty());
  }

  @Override
  public List<Command> commands() {
    List<Command> all = new ArrayList<>();
    all.add(
        Command.of("schema.save", "Save", GROUP, Feather.SAVE, model::save)
            .withShortcut("Shortcut+S"));
    all.add(
        Command.of("schema.save-all", "Save all files", GROUP, Feather.SAVE, model::saveAll)
            .withShortcut("Shortcut+Shift+S")
            .enabledWhen(context.documents().dirtyCountProperty().greaterThan(0)));
    all.add(
        Command.of("schema.format", "Format", GROUP, Feather.ALIGN_LEFT, model::format)
            .withShortcut("Shift+Alt+F"));
    all.add(
        Command.of(
                "schema.find",
                "Find and replace",
                GROUP,
                Feather.SEARCH,
                () -> view().pane().ifPresent(DocumentPane::find))
            .withShortcut("Shortcut+F"));
    all.add(
        Command.of(
            "schema.complete",
            "Complete at the caret",
            GROUP,
            Feather.TERMINAL,
            () -> view().pane().ifPresent(DocumentPane::complete)));
    all.add(
        Command.of(
                "schema.definition",
                "Go to definition",
                GROUP,
                Feather.CORNER_UP_RIGHT,
                () -> view().pane().ifPresent(DocumentPane::goToDefinition))
            .withShortcut("F12"));
    all.add(
        Command.of(
                "schema.references",
                "Find all uses",
                GROUP,
                Feather.LIST,
                () -> view().pane().ifPresent(DocumentPane::showReferences))
            .withShortcut("Shift+F12"));
    all.add(
        Command.of(
                "schema.rename",
                "Rename",
                GROUP,
                Feather.EDIT_3,
                () -> view().pane().ifPresent(DocumentPane::rename))
            .withShortcut("F2"));
    all.add(
        Command.of(
                "schema.fixes",
                "Show repairs and refactorings",
                GROUP,
                Feather.ZAP,
                context.navigation()::repair)
            .withShortcut("Alt+Enter"));
    if (context.documents().all().size() > 1) {
      context.documents().all().forEach(document -> all.add(openFile(document)));
    }
    all.addAll(Places.of(context));
    return all;
  }

  private Command openFile(SchemaDocument document) {
    return Command.of(
        "schema.file." + document.name(),
        document.name(),
        "File",
        Feather.FILE_TEXT,
        () -> {
          context.navigation().show(id());
          model.currentProperty().set(document);
        });
  }

  @Override
  public void onShown() {
    view().takeFocus();
  }

  @Override
  public void onHidden() {
    context.status().caretProperty().set("");
  }

  @Override
  public Optional<String> unsaved() {
    List<String> dirty =
        context.documents().all().stream()
            .filter(SchemaDocument::isDirty)
            .map(SchemaDocument::name)
            .toList();
    return dirty.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "unsaved changes in "
                + String.join(", ", dirty)
                + " (kept, and offered again when you open the project)");
  }
}
