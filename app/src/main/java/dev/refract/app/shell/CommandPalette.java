package dev.refract.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The state of the command palette: what is asked, what fits, and what was used before. */
final class CommandPalette {
  private static final int MOST_SHOWN = 60;
  private static final int MOST_REMEMBERED = 8;
  private static final int RECENT_BONUS = 6;

  private final Supplier<List<Command>> source;
  private final StringProperty query = new SimpleStringProperty("");
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObservableList<Command> matches = FXCollections.observableArrayList();
  private final List<String> recent = new ArrayList<>();
  private List<Command> all = List.of();

  private record Scored(Command command, int score) {}

  CommandPalette(Supplier<List<Command>> source) {
    this.source = source;
    query.addListener((seen, before, now) -> match());
  }

  void open() {
    all = source.get().stream().filter(command -> command.enabled().get()).toList();
    query.set("");
    match();
    open.set(true);
  }

  void close() {
    open.set(false);
  }

  void run(Command command) {
    close();
    recent.remove(command.id());
    recent.addFirst(command.id());
    while (recent.size() > MOST_REMEMBERED) {
      recent.removeLast();
    }
    command.run();
  }

  StringProperty queryProperty() {
    return query;
  }

  BooleanProperty openProperty() {
    return open;
  }

  /** What fits, best first. */
  ObservableList<Command> matches() {
    return matches;
  }

  private void match() {
    List<Scored> scored = new ArrayList<>();
    for (Command command : all) {
      OptionalInt title = FuzzyScore.of(query.get(), command.title());
      OptionalInt withGroup =
          title.isPresent()
              ? title
              : FuzzyScore.of(query.get(), command.group() + " " + command.title());
      if (withGroup.isPresent()) {
        scored.add(new Scored(command, withGroup.getAsInt() + recency(command)));
      }
    }
    scored.sort(Comparator.comparingInt(Scored::score).reversed());
    matches.setAll(scored.stream().limit(MOST_SHOWN).map(Scored::command).toList());
  }

  private int recency(Command command) {
    int place = recent.indexOf(command.id());
    return place < 0 ? 0 : RECENT_BONUS + MOST_REMEMBERED - place;
  }
}
