package dev.refract.app.migration;

import atlantafx.base.theme.Styles;
import dev.refract.app.shell.Icons;
import dev.refract.app.shell.Notification.Tone;
import dev.refract.migrate.diff.SuspectedRename;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks whether something that goes has become something that comes. Nobody else can tell. */
final class RenameQuestion extends HBox {
  private static final int MOST_ANSWERS = 3;

  RenameQuestion(MigrationsModel model, SuspectedRename question) {
    super(8);
    getStyleClass().addAll("detail-note", "detail-note-warning", "rename-question");
    Label asked = new Label("Was " + question.subject() + " renamed?");
    asked.getStyleClass().add("finding-title");
    asked.setWrapText(true);
    Label matter =
        new Label("A rename keeps what it holds; otherwise it is dropped with all of it.");
    matter.setWrapText(true);
    FlowPane answers = new FlowPane(8, 8);
    question.candidates().stream()
        .limit(MOST_ANSWERS)
        .forEach(candidate -> answers.getChildren().add(yes(model, candidate)));
    Button no = new Button("No, drop it");
    no.getStyleClass().add(Styles.SMALL);
    no.setOnAction(event -> model.notRenamed(question));
    answers.getChildren().add(no);
    VBox words = new VBox(4, asked, matter, answers);
    VBox.setMargin(answers, new Insets(4, 0, 0, 0));
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(Icons.of(Tone.WARNING), words);
  }

  private static Button yes(MigrationsModel model, SuspectedRename.Candidate candidate) {
    Button yes = new Button("Rename to " + candidate.rename().names().next());
    yes.setMnemonicParsing(false);
    yes.getStyleClass().addAll(Styles.SMALL, "rename-answer");
    yes.setTooltip(new Tooltip("They are alike by " + candidate.similarity() + " %."));
    yes.setOnAction(event -> model.renamed(candidate));
    return yes;
  }
}
