package dev.refract.app.migration;

import atlantafx.base.theme.Styles;
import dev.refract.app.migration.MigrationsState.Known;
import dev.refract.app.migration.TimelineItem.Unmigrated;
import dev.refract.app.shell.Icons;
import dev.refract.app.shell.Notification.Tone;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Below the schema text: the SQL that the text means beyond its migrations, live. */
public final class ConsequencePanel extends BorderPane {
  private static final double QUIET_HEIGHT = 76;
  private static final double HEIGHT_WITH_SQL = 232;

  private final MigrationsModel model;

  public ConsequencePanel(MigrationsModel model) {
    this.model = model;
    getStyleClass().add("consequences");
    setId("consequences");
    getStylesheets()
        .add(
            Objects.requireNonNull(ConsequencePanel.class.getResource("migrations.css"))
                .toExternalForm());
    setMinHeight(32);
    model.stateProperty().subscribe(this::show);
  }

  private void show(MigrationsState state) {
    switch (state) {
      case MigrationsState.Reading reading -> quiet("Comparing with the migrations…");
      case MigrationsState.Unreadable unreadable -> quiet(unreadable.report().why());
      case Known known when known.schemaHasErrors() ->
          quiet("The schema has errors. Its SQL is shown here once they are gone.");
      case Known known when known.overview().problem().isPresent() ->
          quiet(known.overview().problem().get().text());
      case Known known ->
          known
              .unmigrated()
              .ifPresentOrElse(
                  this::change, () -> quiet("Nothing: the migrations make what the schema says."));
    }
  }

  private void quiet(String text) {
    setPrefHeight(QUIET_HEIGHT);
    setTop(header(new Region(), false));
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll("text-muted", "consequence-text");
    StackPane center = new StackPane(label);
    StackPane.setAlignment(label, Pos.TOP_LEFT);
    setCenter(center);
  }

  private void change(Unmigrated unmigrated) {
    setPrefHeight(HEIGHT_WITH_SQL);
    HBox badges = new HBox(4);
    badges.setAlignment(Pos.CENTER_LEFT);
    if (!unmigrated.questions().isEmpty()) {
      badges.getChildren().add(new Badge(Tone.WARNING, "Renamed?").label());
    }
    Badge.of(unmigrated.review()).forEach(badge -> badges.getChildren().add(badge.label()));
    setTop(header(badges, true));
    ChangeList changes = new ChangeList(unmigrated.change().summary());
    changes.setPrefWidth(300);
    changes.setMinWidth(300);
    ScriptPane script = new ScriptPane(unmigrated.review(), OptionalInt.empty(), Optional.empty());
    HBox.setHgrow(script, Priority.ALWAYS);
    setCenter(new HBox(changes, script));
  }

  private Node header(Node badges, boolean hasChange) {
    Label title = new Label("What this changes in the database");
    title.getStyleClass().add("panel-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button review = new Button("Review and create migration", Icons.small(Feather.ARROW_RIGHT));
    review.getStyleClass().addAll("small", Styles.FLAT);
    review.setId("review-change");
    review.setVisible(hasChange);
    review.setOnAction(event -> {
      model.select("");
      model.context().navigation().show(MigrationsWorkspace.ID);
    });
    HBox header = new HBox(8, title, badges, space, review);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("panel-header");
    return header;
  }
}
