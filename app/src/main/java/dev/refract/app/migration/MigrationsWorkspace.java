package dev.refract.app.migration;

import dev.refract.app.migration.MigrationsState.Known;
import dev.refract.app.shell.Command;
import dev.refract.app.shell.Workspace;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Where every migration stands, what the next one would do, and the way to apply it. */
public final class MigrationsWorkspace implements Workspace {
  static final String ID = "migrations";
  private static final String GROUP = "Migrations";

  private final MigrationsModel model;
  private @Nullable MigrationsView view;

  public MigrationsWorkspace(MigrationsModel model) {
    this.model = model;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Migrations";
  }

  @Override
  public Feather icon() {
    return Feather.GIT_COMMIT;
  }

  @Override
  public Node content() {
    return view();
  }

  private MigrationsView view() {
    MigrationsView made = view;
    if (made == null) {
      made = new MigrationsView(model);
      view = made;
    }
    return made;
  }

  /** How many steps wait: pending migrations, and one for a change without a migration. */
  @Override
  public StringExpression badge() {
    return Bindings.createStringBinding(
        () -> {
          int change = model.known().flatMap(Known::unmigrated).isPresent() ? 1 : 0;
          int count = model.waiting().size() + change;
          return count == 0 ? "" : Integer.toString(count);
        },
        model.stateProperty());
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of(
                "migrations.create",
                "Create a migration from the schema",
                GROUP,
                Feather.PLUS,
                () -> {
                  model.context().navigation().show(ID);
                  model.select("");
                })
            .enabledWhen(model.canCreate()),
        Command.of(
                "migrations.apply",
                "Apply pending migrations",
                GROUP,
                Feather.PLAY,
                () -> new ApplyWorkflow(model).start())
            .enabledWhen(model.canApply()),
        Command.of(
                "migrations.seed",
                "Fill the database with the seed",
                GROUP,
                Feather.DATABASE,
                () -> new SeedWorkflow(model).start())
            .enabledWhen(
                model
                    .changeable()
                    .and(
                        Bindings.createBooleanBinding(
                            () -> model.context().project().seed().isPresent()))),
        Command.of(
            "migrations.refresh",
            "Look at the migrations again",
            GROUP,
            Feather.REFRESH_CW,
            model::refresh));
  }

  @Override
  public void onShown() {
    model.refresh();
    view().takeFocus();
  }
}
