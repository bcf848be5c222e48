package dev.refract.app.project;

import dev.refract.app.project.StaticValue.Choice;
import dev.refract.app.project.StaticValue.Computed;
import dev.refract.app.project.StaticValue.Group;
import dev.refract.app.project.StaticValue.Joined;
import dev.refract.app.project.StaticValue.Text;
import dev.refract.app.project.StaticValue.Variable;
import dev.refract.orm.connect.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code prisma.config.ts} says literally.
 *
 * @param file relative paths and {@code file:} URLs start at its folder
 * @param seed the command that {@code db seed} runs
 */
record PrismaConfig(
    Path file,
    Optional<String> schema,
    Optional<String> migrations,
    Optional<String> seed,
    UrlSetting url,
    UrlSetting directUrl,
    UrlSetting shadowUrl) {

  private static final List<String> EXTENSIONS = List.of("js", "ts", "mjs", "cjs", "mts", "cts");

  /** The names that version 7 of the reference looks for, in its order. */
  private static final List<String> NAMES =
      Stream.of(
              "prisma7.config",
              ".config/prisma7",
              "prisma.config",
              ".config/prisma",
              ".config/prisma.config")
          .flatMap(name -> EXTENSIONS.stream().map(extension -> name + "." + extension))
          .toList();

  static Optional<PrismaConfig> in(
      Path folder, Optional<Path> chosen, Variables variables, List<ProjectNote> notes)
      throws IOException, UndecodableException {
    if (chosen.isPresent()) {
      return Optional.of(new Reading(chosen.get(), variables, notes).config());
    }
    for (String name : NAMES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return Optional.of(new Reading(file, variables, notes).config());
      }
    }
    return Optional.empty();
  }

  /** One reading of one file: picks the settings and notes what is not literal. */
  private record Reading(Path file, Variables variables, List<ProjectNote> notes) {

    PrismaConfig config() throws IOException, UndecodableException {
      Group config = exported(TextFiles.read(file));
      Group migrations = group(config, "migrations");
      Group datasource = group(config, "datasource");
      noteUnread(config, migrations);
      return new PrismaConfig(
          file,
          text(config, "schema", "schema"),
          text(migrations, "path", "migrations.path"),
          text(migrations, "seed", "migrations.seed"),
          url(datasource.members().get("url"), "datasource.url"),
          url(datasource.members().get("directUrl"), "datasource.directUrl"),
          url(datasource.members().get("shadowDatabaseUrl"), "datasource.shadowDatabaseUrl"));
    }

    private Group exported(String script) {
      Optional<StaticValue> value = StaticScript.exportOf(script);
      if (value.isPresent() && value.get() instanceof Group config) {
        return config;
      }
      note(
          value.map(StaticValue::line).orElse(0),
          "The exported configuration is not a literal object and is left out. Name `schema`,"
              + " `migrations` and the database in refract.toml instead.");
      return new Group(Map.of(), 1);
    }

    private Group group(Group parent, String key) {
      StaticValue value = parent.members().get(key);
      if (value instanceof Group group) {
        return group;
      }
      if (value != null) {
        note(value.line(), computed(key));
      }
      return new Group(Map.of(), parent.line());
    }

    private Optional<String> text(Group group, String key, String path) {
      StaticValue value = group.members().get(key);
      UrlSetting setting = setting(value);
      if (value != null && setting instanceof UrlSetting.UnsetVariable(String variable)) {
        note(value.line(), "`" + path + "` needs " + variable + ", which is not set.");
      }
      return noting(value, setting, path).text();
    }

    private UrlSetting url(@Nullable StaticValue value, String path) {
      return noting(value, setting(value), path);
    }

    private UrlSetting noting(@Nullable StaticValue value, UrlSetting setting, String path) {
      if (value != null && setting instanceof UrlSetting.Computed) {
        note(value.line(), computed(path));
      }
      return setting;
    }

    private UrlSetting setting(@Nullable StaticValue value) {
      return switch (value) {
        case null -> new UrlSetting.Absent();
        case Text text -> new UrlSetting.Given(text.text());
        case Variable variable -> UrlSetting.in(variable.name(), variables);
        case Choice choice -> chosen(setting(choice.first()), choice.otherwise());
        case Joined joined -> joined(joined);
        case Group group -> new UrlSetting.Computed("{…}");
        case Computed computed -> new UrlSetting.Computed(computed.source());
      };
    }

    /** An empty text in place of a variable says as little as none. */
    private UrlSetting chosen(UrlSetting first, StaticValue otherwise) {
      if (!(first instanceof UrlSetting.UnsetVariable)) {
        return first;
      }
      UrlSetting second = setting(otherwise);
      return second.text().filter(String::isEmpty).isPresent() ? first : second;
    }

    private UrlSetting joined(Joined joined) {
      List<String> texts = new ArrayList<>();
      for (StaticValue part : joined.parts()) {
        UrlSetting setting = setting(part);
        if (setting.text().isEmpty()) {
          return setting;
        }
        texts.add(setting.text().get());
      }
      return new UrlSetting.Given(String.join(joined.between(), texts));
    }

    /** What means something to the reference, and nothing here. */
    private void noteUnread(Group config, Group migrations) {
      config
          .members()
          .forEach((key, value) -> {
            if (key.startsWith(".")) {
              note(value.line(), "What `" + key + "` brings along is not read.");
            }
          });
      for (String key : List.of("tables", "enums")) {
        StaticValue external = config.members().get(key);
        if (external != null) {
          note(
              external.line(),
              "`" + key + ".external` is not heeded: migrations are made for these too.");
        }
      }
      StaticValue script = migrations.members().get("initShadowDb");
      if (script != null) {
        note(script.line(), "`migrations.initShadowDb` is not run in shadow databases.");
      }
    }

    private void note(int line, String message) {
      notes.add(new ProjectNote(file, line, message));
    }

    private static String computed(String path) {
      return "`"
          + path
          + "` is computed by code, which is not run. Name the value in refract.toml instead.";
    }
  }
}
