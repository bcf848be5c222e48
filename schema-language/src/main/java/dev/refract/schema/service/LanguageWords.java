package dev.refract.schema.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of the language with their meaning, for completion and hover. */
public final class LanguageWords {
  /** Words that open blocks. */
  public static final List<LanguageWord> BLOCKS =
      List.of(
          word("model", "A table, and the records that clients read and write."),
          word("enum", "A type with a fixed list of values."),
          word("view", "A view of the database, which clients can read."),
          word("type", "A composite type: a record inside a record (MongoDB)."),
          word("datasource", "The database that the schema describes."),
          word("generator", "Something that is made from the schema, such as a client."));

  /** Attributes of fields. */
  public static final List<LanguageWord> FIELD_ATTRIBUTES =
      List.of(
          word("@id", "The field is the primary key."),
          word("@unique", "No two rows have the same value in this field."),
          call("@default", "The value of new rows where none is given."),
          call("@relation", "How the two sides of a relation are connected."),
          call("@map", "The name in the database, where it is another one."),
          word("@updatedAt", "Set to the current time whenever the row changes."),
          word("@ignore", "The field is left out of clients."));

  /** Attributes of models and views. */
  public static final List<LanguageWord> BLOCK_ATTRIBUTES =
      List.of(
          list("@@id", "A primary key of several fields."),
          list("@@unique", "No two rows have the same values in these fields."),
          list("@@index", "An index, which makes searching by these fields fast."),
          list("@@fulltext", "A full-text index (MySQL, MongoDB)."),
          call("@@map", "The table's name in the database, where it is another one."),
          call("@@schema", "The database schema that holds the table."),
          word("@@ignore", "The model is left out of clients."));

  /** Functions that make default values. */
  public static final List<LanguageWord> FUNCTIONS =
      List.of(
          new LanguageWord("autoincrement", "autoincrement()", "The database counts."),
          new LanguageWord("now", "now()", "The time at which the row is created."),
          new LanguageWord(
              "uuid", "uuid()", "A random UUID; `uuid(7)` gives one that sorts by time."),
          new LanguageWord("cuid", "cuid()", "A short identifier that cannot collide."),
          new LanguageWord("ulid", "ulid()", "An identifier that sorts by time."),
          new LanguageWord("nanoid", "nanoid()", "A short random identifier of a given length."),
          new LanguageWord(
              "sequence", "sequence()", "The database counts by a sequence (CockroachDB)."),
          new LanguageWord("auto", "auto()", "The database makes an identifier (MongoDB)."),
          new LanguageWord(
              "dbgenerated",
              "dbgenerated(\"\")",
              "The database computes the value by this expression."));

  /** Arguments of {@code @relation}. */
  public static final List<LanguageWord> RELATION_ARGUMENTS =
      List.of(
          new LanguageWord("fields", "fields: []", "The fields of this model that hold the key."),
          new LanguageWord(
              "references",
              "references: []",
              "The fields of the other model that the key points to."),
          new LanguageWord(
              "name", "name: \"\"", "Tells several relations between two models apart."),
          argument("onDelete", "What happens to this row when the other one is deleted."),
          argument("onUpdate", "What happens to this row when the key of the other one changes."),
          new LanguageWord("map", "map: \"\"", "The name of the foreign key in the database."));

  /** Arguments of keys and indexes. */
  public static final List<LanguageWord> KEY_ARGUMENTS =
      List.of(
          new LanguageWord("fields", "fields: []", "The fields of the key."),
          new LanguageWord("name", "name: \"\"", "The name by which clients address the key."),
          new LanguageWord("map", "map: \"\"", "The name of the index in the database."),
          argument("type", "The kind of index."),
          argument("where", "Only rows that fulfil this are in the index."),
          argument("clustered", "Whether rows are stored in the order of the key (SQL Server)."));

  /** Arguments of a field inside a key. */
  public static final List<LanguageWord> KEY_FIELD_ARGUMENTS =
      List.of(
          argument("sort", "The direction: `Asc` or `Desc`."),
          argument("length", "How many characters are indexed (MySQL)."),
          argument("ops", "The operator class of the index (PostgreSQL)."));

  /** Arguments of {@code sequence()}. */
  public static final List<LanguageWord> SEQUENCE_OPTIONS =
      List.of(
          argument("start", "The first number."),
          argument("increment", "The distance between two numbers."),
          argument("minValue", "The smallest number."),
          argument("maxValue", "The largest number."),
          argument("cache", "How many numbers a session takes at once."),
          argument("virtual", "Whether the numbers only grow, with gaps, and need no writing."));

  /** What the types of indexes are good for. */
  public static final Map<String, String> INDEX_TYPES =
      Map.of(
          "BTree", "equal, less and greater; the usual one",
          "Hash", "equal only",
          "Gist", "ranges, places, nearest neighbours",
          "Gin", "what lists and documents contain",
          "SpGist", "places and texts in uneven clusters",
          "Brin", "very large tables that are sorted as they are stored");

  /** Referential actions. */
  public static final List<LanguageWord> REFERENTIAL_ACTIONS =
      List.of(
          word("Cascade", "This row is deleted or changed, too."),
          word("Restrict", "It is refused while this row is there."),
          word("NoAction", "It is refused, at the latest when the transaction ends."),
          word("SetNull", "The key of this row becomes empty."),
          word("SetDefault", "The key of this row gets its default values."));

  /** Properties of a datasource. */
  public static final List<LanguageWord> DATASOURCE_PROPERTIES =
      List.of(
          property("provider", "The kind of database."),
          property("relationMode", "`foreignKeys`, or `prisma` where the database has none."),
          property("schemas", "The database schemas that are described (PostgreSQL, SQL Server)."),
          property("extensions", "Extensions of PostgreSQL that the schema needs."));

  /** Properties of a generator. */
  public static final List<LanguageWord> GENERATOR_PROPERTIES =
      List.of(
          property("provider", "What is generated."),
          property("output", "The folder that it goes to."),
          property("previewFeatures", "Features of the language that are not settled yet."),
          property("engineType", "How the client runs queries."),
          property("binaryTargets", "The platforms that it is generated for."),
          property("runtime", "Where the client runs, such as `nodejs` or `workerd`."),
          property("moduleFormat", "`esm` or `cjs`."),
          property("generatedFileExtension", "The ending of the files that are written."),
          property("importFileExtension", "The ending of files in import statements."),
          property("compilerBuild", "`fast` or `small`."));

  private LanguageWords() {}

  /** The meaning of a word as it is written: attributes with their at signs. */
  public static Optional<LanguageWord> find(String name) {
    return Stream.of(
            FIELD_ATTRIBUTES,
            BLOCK_ATTRIBUTES,
            FUNCTIONS,
            REFERENTIAL_ACTIONS,
            RELATION_ARGUMENTS,
            KEY_ARGUMENTS,
            KEY_FIELD_ARGUMENTS,
            SEQUENCE_OPTIONS,
            DATASOURCE_PROPERTIES,
            GENERATOR_PROPERTIES,
            BLOCKS)
        .flatMap(List::stream)
        .filter(word -> word.name().equals(name))
        .findFirst();
  }

  private static LanguageWord word(String name, String meaning) {
    return new LanguageWord(name, name, meaning);
  }

  private static LanguageWord call(String name, String meaning) {
    return new LanguageWord(name, name + "()", meaning);
  }

  private static LanguageWord list(String name, String meaning) {
    return new LanguageWord(name, name + "([])", meaning);
  }

  private static LanguageWord argument(String name, String meaning) {
    return new LanguageWord(name, name + ": ", meaning);
  }

  private static LanguageWord property(String name, String meaning) {
    return new LanguageWord(name, name + " = ", meaning);
  }
}
