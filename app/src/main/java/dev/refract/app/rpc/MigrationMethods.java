package dev.refract.app.rpc;

import dev.refract.migrate.command.DataLoss;
import dev.refract.migrate.command.Deploy;
import dev.refract.migrate.command.DeployReport;
import dev.refract.migrate.command.Diff;
import dev.refract.migrate.command.DiffReport;
import dev.refract.migrate.command.DiffSource;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.command.MigrationTarget;
import dev.refract.migrate.command.Pull;
import dev.refract.migrate.command.Push;
import dev.refract.migrate.command.PushReport;
import dev.refract.migrate.command.RenameChoice;
import dev.refract.migrate.command.Status;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.diff.RenameText;
import dev.refract.migrate.diff.SuspectedRename;
import dev.refract.migrate.history.HistoryDiagnosis;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.pull.PulledSchema;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.model.Provider;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods that lead a database from one schema to the next. */
final class MigrationMethods {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MigrationMethods() {}

  /**
   * {@code {"provider", "from": null | {"files"} | {"url"}, "to": …, "renames"?:
   * ["User.mail=email"]}} → {@code {"sql", "suspectedRenames"?}}. What may have been renamed
   * besides is told to whoever sends {@code renames}, were it an empty list.
   */
  static JsonNode diff(Parameters parameters) {
    Dialect dialect = dialect(parameters);
    try (OpenSide from = side(parameters.group("from"), dialect);
        OpenSide to = side(parameters.group("to"), dialect)) {
      DiffReport report =
          Diff.of(dialect, new Pair<>(from.source(), to.source()), renames(parameters));
      ObjectNode result = JSON.objectNode().put("sql", report.script().text());
      if (parameters.has("renames")) {
        result.set("suspectedRenames", suspected(report.suspectedRenames()));
      }
      return result;
    }
  }

  /**
   * {@code {"provider", "url", "files", "force", "renames"?}} → {@code {"executedSteps",
   * "warnings", "unexecutable"}}; without {@code force} nothing runs where data would be lost.
   */
  static JsonNode push(Parameters parameters) {
    Dialect dialect = dialect(parameters);
    DatabaseSchema schema = derived(parameters, dialect);
    try (Database database = Databases.open(parameters.text("url"))) {
      PushReport report =
          Push.run(
              database,
              schema,
              renames(parameters),
              parameters.isOn("force") ? DataLoss.ACCEPTED : DataLoss.REFUSED);
      ObjectNode result = JSON.objectNode().put("executedSteps", report.executedSteps());
      result.set("warnings", texts(report.risks().warnings()));
      result.set("unexecutable", texts(report.risks().unexecutable()));
      return result;
    }
  }

  /**
   * {@code {"provider", "url", "migrations": [{"name", "sql"}]}} → {@code {"applied": [names]}}.
   */
  static JsonNode apply(Parameters parameters) {
    try (TemporaryMigrations migrations = TemporaryMigrations.of(parameters);
        Database database = Databases.open(parameters.text("url"))) {
      DeployReport report =
          Deploy.run(MigrationTarget.of(database, migrations.folder()), MigrationProgress.SILENT);
      ObjectNode result = JSON.objectNode();
      result.set("applied", texts(report.names()));
      return result;
    }
  }

  /** The parameters of {@link #apply} → how the migrations and the database stand to each other. */
  static JsonNode status(Parameters parameters) {
    try (TemporaryMigrations migrations = TemporaryMigrations.of(parameters);
        Database database = Databases.open(parameters.text("url"))) {
      MigrationHistory history = Status.of(MigrationTarget.of(database, migrations.folder()));
      ObjectNode result = JSON.objectNode();
      result.set("editedMigrationNames", names(history, MigrationState.EDITED));
      result.set("failedMigrationNames", names(history, MigrationState.FAILED));
      result.put("hasMigrationsTable", history.hasTable());
      result.set("history", diagnosis(history.diagnosis()));
      return result;
    }
  }

  /**
   * {@code {"provider", "url", "files"?}} → {@code {"files", "warnings"}}; the files are the schema
   * that was known before.
   */
  static JsonNode introspect(Parameters parameters) {
    Dialect dialect = dialect(parameters);
    List<SourceFile> before =
        parameters.has("files") ? parameters.files() : List.of(emptySchema(dialect));
    try (Database database = Databases.open(parameters.text("url"))) {
      PulledSchema pulled = Pull.of(database, SchemaWorkspace.of(before));
      ObjectNode result = JSON.objectNode();
      ArrayNode files = result.putArray("files");
      pulled.files().forEach(file -> files.addArray().add(file.name()).add(file.text()));
      result.put("warnings", pulled.warnings().orElse(null));
      return result;
    }
  }

  private static SourceFile emptySchema(Dialect dialect) {
    return new SourceFile(
        "schema.prisma",
        "datasource db {\n  provider = \"" + dialect.provider().keyword() + "\"\n}\n");
  }

  private static JsonNode diagnosis(HistoryDiagnosis diagnosis) {
    ObjectNode result = JSON.objectNode();
    return switch (diagnosis) {
      case HistoryDiagnosis.InStep() -> NullNode.instance;
      case HistoryDiagnosis.DatabaseIsBehind(List<String> unapplied) ->
          result
              .put("diagnostic", "databaseIsBehind")
              .set("unappliedMigrationNames", texts(unapplied));
      case HistoryDiagnosis.FolderIsBehind(List<String> unpersisted) ->
          result
              .put("diagnostic", "migrationsDirectoryIsBehind")
              .set("unpersistedMigrationNames", texts(unpersisted));
      case HistoryDiagnosis.Diverged(
              Optional<String> lastCommon,
              List<String> unpersisted,
              List<String> unapplied) -> {
        result.put("diagnostic", "historiesDiverge");
        result.put("lastCommonMigrationName", lastCommon.orElse(null));
        result.set("unpersistedMigrationNames", texts(unpersisted));
        yield result.set("unappliedMigrationNames", texts(unapplied));
      }
    };
  }

  private static ArrayNode names(MigrationHistory history, MigrationState state) {
    return texts(history.in(state).stream().map(HistoryEntry::name).toList());
  }

  private static RenameChoice renames(Parameters parameters) {
    return RenameChoice.of(parameters.texts("renames"));
  }

  /** {@code [{"what", "choices": [{"rename", "similarity"}]}]}, the most similar choice first. */
  private static ArrayNode suspected(List<SuspectedRename> renames) {
    ArrayNode list = JSON.arrayNode();
    for (SuspectedRename one : renames) {
      ArrayNode choices = list.addObject().put("what", one.subject()).putArray("choices");
      for (SuspectedRename.Candidate candidate : one.candidates()) {
        choices
            .addObject()
            .put("rename", RenameText.of(candidate.rename()))
            .put("similarity", candidate.similarity());
      }
    }
    return list;
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode list = JSON.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  private static Dialect dialect(Parameters parameters) {
    return Provider.of(parameters.text("provider"))
        .flatMap(Dialect::of)
        .orElseThrow(() -> RpcException.of("`provider` must be \"sqlite\" or \"postgresql\""));
  }

  private static DatabaseSchema derived(Parameters parameters, Dialect dialect) {
    return SchemaDeriver.derive(SchemaMethods.valid(parameters.files()).schema(), dialect);
  }

  /** One side of a comparison and what must be closed after it. */
  private record OpenSide(DiffSource source, Optional<Database> database) implements AutoCloseable {
    @Override
    public void close() {
      database.ifPresent(Database::close);
    }
  }

  private static OpenSide side(Optional<Parameters> side, Dialect dialect) {
    if (side.isEmpty()) {
      return new OpenSide(new DiffSource.Empty(), Optional.empty());
    }
    Optional<String> url = side.get().optionalText("url");
    if (url.isPresent()) {
      Database database = Databases.open(url.get());
      return new OpenSide(new DiffSource.Live(database), Optional.of(database));
    }
    return new OpenSide(new DiffSource.Schema(derived(side.get(), dialect)), Optional.empty());
  }
}
