package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.connect.Database;
import dev.refract.orm.json.JsonClient;
import dev.refract.schema.model.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code refract query}. */
@Command(
    name = "query",
    description = {
      "Run one operation of the client and print its result as JSON, for example",
      "  refract query Post findMany '{\"where\": {\"status\": \"DRAFT\"}, \"take\": 3}'"
    })
final class QueryCommand extends Subcommand {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Parameters(index = "0", paramLabel = "MODEL", description = "A model of the schema.")
  private String model = "";

  @Parameters(
      index = "1",
      paramLabel = "ACTION",
      description = "What to do: findMany, findUnique, create, update, delete, count, …")
  private String action = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "ARGUMENTS",
      description = "The arguments as a JSON object; - reads them from standard input.")
  private String arguments = "{}";

  @Option(names = "--sql", description = "Print the statements to standard error.")
  private boolean showSql;

  @Override
  public Integer call() {
    JsonNode parsed = parse(arguments.equals("-") ? TextInput.ofStandardInput() : arguments);
    Project project = options.open(err());
    Schema schema = SchemaSource.of(project).valid(err()).schema();
    try (Database database = options.databaseForQueries(project, schema)) {
      RefractClient client = RefractClient.open(schema, database);
      RefractClient told =
          showSql ? client.withListener(event -> err().println(event.sql())) : client;
      out().println(JSON.writeValueAsString(new JsonClient(told).run(model, action, parsed)));
    }
    return ExitCode.OK;
  }

  private JsonNode parse(String text) {
    try {
      JsonNode parsed = JSON.readTree(text);
      if (parsed.isObject()) {
        return parsed;
      }
      throw misunderstood("The arguments must be a JSON object: {…}");
    } catch (JacksonException malformed) {
      throw misunderstood("The arguments are not JSON: " + malformed.getOriginalMessage());
    }
  }
}
