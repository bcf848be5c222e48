package dev.refract.app.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * The messages in the lower right corner. They go after a while, unless the pointer rests there.
 */
final class NotificationStack extends VBox {
  private static final Duration STAYS = Duration.seconds(6);
  private static final Duration FADES_IN = Duration.millis(140);

  private final Notifications notifications;
  private final Map<Notification, Node> cards = new HashMap<>();

  NotificationStack(Notifications notifications) {
    this.notifications = notifications;
    setId("notifications");
    getStyleClass().add("notifications");
    setPickOnBounds(false);
    setAlignment(Pos.BOTTOM_RIGHT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    notifications
        .shown()
        .addListener(
            (ListChangeListener<Notification>)
                change -> {
                  while (change.next()) {
                    change.getRemoved().forEach(gone -> getChildren().remove(cards.remove(gone)));
                    change.getAddedSubList().forEach(this::add);
                  }
                });
    notifications.shown().forEach(this::add);
  }

  private void add(Notification notification) {
    HBox card = card(notification);
    cards.put(notification, card);
    getChildren().add(card);
    FadeTransition appear = new FadeTransition(FADES_IN, card);
    appear.setFromValue(0.3);
    appear.setToValue(1);
    appear.play();
    if (notification.tone() != Notification.Tone.DANGER) {
      PauseTransition stay = new PauseTransition(STAYS);
      stay.setOnFinished(event -> notifications.dismiss(notification));
      card.setOnMouseEntered(event -> stay.stop());
      card.setOnMouseExited(event -> stay.playFromStart());
      stay.play();
    }
  }

  private HBox card(Notification notification) {
    Label title = new Label(notification.title());
    title.getStyleClass().add("notification-title");
    title.setWrapText(true);
    VBox words = new VBox(4, title);
    if (!notification.text().isEmpty()) {
      Label text = new Label(notification.text());
      text.getStyleClass().add("notification-text");
      text.setWrapText(true);
      words.getChildren().add(text);
    }
    Notification.Action action = notification.action();
    if (action != null) {
      Button button = new Button(action.label());
      button.getStyleClass().add("small");
      button.setOnAction(event -> {
        notifications.dismiss(notification);
        action.run().run();
      });
      words.getChildren().add(button);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = new Button(null, Icons.small(Feather.X));
    close.getStyleClass().addAll("flat", "small-icon-button");
    close.setOnAction(event -> notifications.dismiss(notification));
    HBox card = new HBox(12, Icons.of(notification.tone()), words, close);
    card.getStyleClass().add("notification");
    card.setAlignment(Pos.TOP_LEFT);
    return card;
  }
}
