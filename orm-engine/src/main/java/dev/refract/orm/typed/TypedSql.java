package dev.refract.orm.typed;

import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Description;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.execute.Sessions;
import dev.refract.orm.raw.RawStatement;
import dev.refract.orm.raw.SqlToken;
import dev.refract.orm.typed.SqlFile.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The door of this room: describes statements of files. Nothing of them is run. */
public final class TypedSql {
  private static final String SUFFIX = ".sql";

  private final Database database;
  private final Sessions sessions;

  public TypedSql(Database database) {
    this.database = database;
    this.sessions = new Sessions(database, QueryListener.NONE);
  }

  /**
   * The files of a folder whose names end in {@code .sql}, by their names.
   *
   * @throws UncheckedIOException where they cannot be read
   */
  public static List<SqlFile> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted()
          .map(TypedSql::file)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static SqlFile file(Path file) {
    String name = file.getFileName().toString();
    try {
      return SqlFile.of(name.substring(0, name.length() - SUFFIX.length()), Files.readString(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * What the database says of a statement: the types of its parameters and columns, and which
   * columns can be null. Comments go before what the database says. A column of an expression can
   * be null always.
   *
   * @throws RefractException P2010 where the database does not understand it, with the fact {@code
   *     file}
   * @throws InvalidRequestException where a comment is about a parameter that is not there
   */
  public TypedQuery describe(SqlFile file) {
    String sql = numbered(file.sql());
    int count = numbers(sql);
    file.notes().stream()
        .filter(note -> note.number() < 1 || note.number() > count)
        .findFirst()
        .ifPresent(note -> {
          throw SqlFile.wrong(file.name(), "there is no parameter $" + note.number());
        });
    List<Integer> numbers = IntStream.range(0, count).boxed().toList();
    try {
      RawStatement statement = RawStatement.unsafe(database.dialect(), sql, numbers);
      Description said = sessions.use(session -> session.describe(statement.sql()));
      if (said.parameters().size() != statement.values().size()) {
        throw SqlFile.wrong(file.name(), "parameters are written as $1, $2");
      }
      Nullability nullability = new Nullability(sql);
      return new TypedQuery(
          file.name(),
          file.documentation(),
          sql,
          numbers.stream().map(number -> parameter(file, number, statement, said)).toList(),
          said.columns().stream()
              .map(column ->
                  new TypedQuery.Column(
                      column.label(), column.type(), nullability.canBeNull(column)))
              .toList());
    } catch (RefractException failure) {
      failure.tell("file", file.name());
      throw failure;
    }
  }

  private static TypedQuery.Parameter parameter(
      SqlFile file, int number, RawStatement statement, Description said) {
    Optional<Note> note = file.note(number + 1);
    int place = statement.values().indexOf(number);
    Optional<ColumnType> known = place < 0 ? Optional.empty() : said.parameters().get(place);
    return new TypedQuery.Parameter(
        note.flatMap(Note::name).orElse("_" + number),
        note.flatMap(Note::type).map(ColumnType::of).or(() -> known),
        note.map(Note::isNullable).orElse(false),
        note.flatMap(Note::documentation));
  }

  /** With numbers in place of plain question marks, where those are placeholders. */
  private String numbered(String sql) {
    if (database.dialect().questionMark().isPresent()) {
      return sql;
    }
    List<String> texts = new ArrayList<>();
    int next = 1;
    for (SqlToken token : SqlToken.read(sql)) {
      texts.add(token.kind() == SqlToken.Kind.MARK ? "$" + next++ : token.text());
    }
    return String.join("", texts);
  }

  private static int numbers(String sql) {
    return SqlToken.read(sql).stream()
        .filter(token -> token.kind() == SqlToken.Kind.NUMBERED)
        .mapToInt(SqlToken::number)
        .max()
        .orElse(0);
  }
}
