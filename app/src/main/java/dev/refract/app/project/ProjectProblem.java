package dev.refract.app.project;

import java.nio.file.Path;
import java.util.List;

/** Why a folder cannot be opened as a project. */
public sealed interface ProjectProblem {

  /** The file or folder to look at. */
  Path path();

  /** What is wrong, in one sentence. */
  String message();

  /** What to do about it, in one sentence. */
  String wayOut();

  record FolderMissing(Path path) implements ProjectProblem {
    @Override
    public String message() {
      return "There is no folder " + path + ".";
    }

    @Override
    public String wayOut() {
      return "Check the spelling, or create the folder first.";
    }
  }

  record NotAFolder(Path path) implements ProjectProblem {
    @Override
    public String message() {
      return path + " is a file, not a folder.";
    }

    @Override
    public String wayOut() {
      return "Open the project folder that holds it.";
    }
  }

  /**
   * The folder holds no schema in any of the usual places.
   *
   * @param lookedFor the places, relative to the folder
   */
  record NoSchema(Path path, List<String> lookedFor) implements ProjectProblem {
    public NoSchema {
      lookedFor = List.copyOf(lookedFor);
    }

    @Override
    public String message() {
      return path + " holds no schema: looked for " + String.join(", ", lookedFor) + ".";
    }

    @Override
    public String wayOut() {
      return "Create prisma/schema.prisma, or name the schema in prisma.config.ts or refract.toml.";
    }
  }

  /** The configuration names a schema that does not exist, or a folder without schema files. */
  record SchemaMissing(Path path, String namedIn) implements ProjectProblem {
    @Override
    public String message() {
      return namedIn + " names the schema " + path + ", and there is no schema file.";
    }

    @Override
    public String wayOut() {
      return "Correct `schema` in " + namedIn + ", or create the file.";
    }
  }

  /** The configuration file that was asked for does not exist. */
  record ConfigMissing(Path path) implements ProjectProblem {
    @Override
    public String message() {
      return "There is no configuration file " + path + ".";
    }

    @Override
    public String wayOut() {
      return "Correct --config, or leave it out to read prisma.config.ts of the project folder.";
    }
  }

  /**
   * A schema or configuration file holds bytes that are not UTF-8.
   *
   * @param line of the first such byte, from one
   */
  record NotUtf8(Path path, int line) implements ProjectProblem {
    @Override
    public String message() {
      return path + " is not UTF-8 text: line " + line + " holds bytes that no character has.";
    }

    @Override
    public String wayOut() {
      return "Save the file as UTF-8 and open the project again.";
    }
  }

  record Unreadable(Path path, String reason) implements ProjectProblem {
    @Override
    public String message() {
      return path + " cannot be read: " + reason + ".";
    }

    @Override
    public String wayOut() {
      return "Check the rights of the file, or close the program that holds it.";
    }
  }

  /**
   * {@code refract.toml} does not follow the TOML syntax.
   *
   * @param line from one
   */
  record BrokenToml(Path path, int line, String reason) implements ProjectProblem {
    @Override
    public String message() {
      return path + ":" + line + ": " + reason;
    }

    @Override
    public String wayOut() {
      return "Correct the line and open the project again.";
    }
  }
}
