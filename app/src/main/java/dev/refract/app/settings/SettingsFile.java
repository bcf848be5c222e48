package dev.refract.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings as one JSON file, written whole or not at all. Keys it does not know are kept: an older
 * studio must not lose the choices of a newer one.
 */
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private ObjectNode content = JSON.createObjectNode();

  public SettingsFile(UserFolders folders) {
    this.file = folders.settings().resolve("settings.json");
  }

  /**
   * The settings on disk, or the defaults where there are none or they cannot be read. From then on
   * each change is written.
   */
  public Settings open() {
    Settings settings = new Settings();
    read(settings);
    settings.themeProperty().addListener((seen, before, now) -> write(settings));
    settings.editorFontSizeProperty().addListener((seen, before, now) -> write(settings));
    settings.formatOnSaveProperty().addListener((seen, before, now) -> write(settings));
    settings.showHintsProperty().addListener((seen, before, now) -> write(settings));
    settings
        .recentProjects()
        .addListener((javafx.collections.ListChangeListener<Path>) change -> write(settings));
    return settings;
  }

  private void read(Settings settings) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      if (JSON.readTree(Files.readString(file)) instanceof ObjectNode read) {
        content = read;
      }
    } catch (IOException | JacksonException unreadable) {
      LOG.warn("{} cannot be read, the defaults are used: {}", file, unreadable.getMessage());
      return;
    }
    for (ThemeChoice choice : ThemeChoice.values()) {
      if (choice.name().equalsIgnoreCase(content.path("theme").asString(""))) {
        settings.themeProperty().set(choice);
      }
    }
    settings.setEditorFontSize(
        content.path("editorFontSize").asInt(settings.editorFontSizeProperty().get()));
    settings.formatOnSaveProperty().set(content.path("formatOnSave").asBoolean(true));
    settings.showHintsProperty().set(content.path("showHints").asBoolean(true));
    List<Path> recent = new ArrayList<>();
    for (JsonNode folder : content.path("recentProjects")) {
      recent.add(Path.of(folder.asString()));
    }
    settings.setRecentProjects(recent);
  }

  private void write(Settings settings) {
    content.put("theme", settings.themeProperty().get().name().toLowerCase(java.util.Locale.ROOT));
    content.put("editorFontSize", settings.editorFontSizeProperty().get());
    content.put("formatOnSave", settings.formatOnSaveProperty().get());
    content.put("showHints", settings.showHintsProperty().get());
    ArrayNode recent = content.putArray("recentProjects");
    settings.recentProjects().forEach(folder -> recent.add(folder.toString()));
    try {
      AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content));
    } catch (IOException failure) {
      LOG.warn("The settings cannot be kept in {}: {}", file, failure.getMessage());
    }
  }
}
