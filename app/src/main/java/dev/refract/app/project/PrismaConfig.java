package dev.refract.app.project;

import dev.refract.app.project.StaticValue.Computed;
import dev.refract.app.project.StaticValue.Group;
import dev.refract.app.project.StaticValue.Text;
import dev.refract.app.project.StaticValue.Variable;
import dev.refract.orm.connect.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      return switch (group.members().get(key)) {
        case null -> Optional.empty();
        case Text text -> Optional.of(text.text());
        case Variable variable -> {
          Optional<String> value = variables.get(variable.name());
          if (value.isEmpty()) {
            note(
                variable.line(), "`" + path + "` needs " + variable.name() + ", which is not set.");
          }
          yield value;
        }
        case Group other -> unreadable(other.line(), path);
        case Computed other -> unreadable(other.line(), path);
      };
    }

    private Optional<String> unreadable(int line, String path) {
      note(line, computed(path));
      return Optional.empty();
    }

    private UrlSetting url(@Nullable StaticValue value, String path) {
      return switch (value) {
        case null -> new UrlSetting.Absent();
        case Text text -> new UrlSetting.Given(text.text());
        case Variable variable -> UrlSetting.in(variable.name(), variables);
        case Group group -> new UrlSetting.Computed("{…}");
        case Computed computed -> {
          note(computed.line(), computed(path));
          yield new UrlSetting.Computed(computed.source());
        }
      };
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
