package dev.refract.app.settings;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The person's choices. {@link SettingsFile} reads and keeps them. */
public final class Settings {
  public static final int SMALLEST_EDITOR_FONT = 10;
  public static final int LARGEST_EDITOR_FONT = 24;
  private static final int DEFAULT_EDITOR_FONT = 13;
  private static final int MOST_RECENT_PROJECTS = 10;

  private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
  private final IntegerProperty editorFontSize = new SimpleIntegerProperty(DEFAULT_EDITOR_FONT);
  private final BooleanProperty formatOnSave = new SimpleBooleanProperty(true);
  private final BooleanProperty showHints = new SimpleBooleanProperty(true);
  private final ObservableList<Path> recentProjects = FXCollections.observableArrayList();
  private final ObservableList<Path> recentProjectsView =
      FXCollections.unmodifiableObservableList(recentProjects);

  public ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /** In points, within {@link #SMALLEST_EDITOR_FONT} and {@link #LARGEST_EDITOR_FONT}. */
  public IntegerProperty editorFontSizeProperty() {
    return editorFontSize;
  }

  public void setEditorFontSize(int points) {
    editorFontSize.set(Math.clamp(points, SMALLEST_EDITOR_FONT, LARGEST_EDITOR_FONT));
  }

  public BooleanProperty formatOnSaveProperty() {
    return formatOnSave;
  }

  /** Whether the editor underlines what could be better. */
  public BooleanProperty showHintsProperty() {
    return showHints;
  }

  /** Project folders, last opened first. */
  public ObservableList<Path> recentProjects() {
    return recentProjectsView;
  }

  public void remember(Path projectFolder) {
    recentProjects.remove(projectFolder);
    recentProjects.addFirst(projectFolder);
    while (recentProjects.size() > MOST_RECENT_PROJECTS) {
      recentProjects.removeLast();
    }
  }

  public void forget(Path projectFolder) {
    recentProjects.remove(projectFolder);
  }

  void setRecentProjects(List<Path> folders) {
    recentProjects.setAll(folders.stream().limit(MOST_RECENT_PROJECTS).toList());
  }
}
