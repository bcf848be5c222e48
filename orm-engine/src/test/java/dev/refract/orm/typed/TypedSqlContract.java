package dev.refract.orm.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.client.RefractClient;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.testing.BlogDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for statements of files on every database. */
abstract class TypedSqlContract {
  @SuppressWarnings("NullAway.Init") // before each test
  private BlogDatabase blog;

  @SuppressWarnings("NullAway.Init") // before each test
  RefractClient client;

  @SuppressWarnings("NullAway.Init") // before each test
  TypedSql typed;

  abstract BlogDatabase freshDatabase();

  @BeforeEach
  void open() {
    blog = freshDatabase();
    client = blog.client();
    typed = new TypedSql(blog.database());
    client.executeUnsafe(
        "INSERT INTO \"User\" (\"email\", \"name\", \"role\", \"updatedAt\") VALUES ('ann', 'Ann',"
            + " 'adm', '2026-01-01T00:00:00Z'), ('bob', NULL, 'USER', '2026-01-01T00:00:00Z')");
  }

  @AfterEach
  void close() {
    blog.close();
  }

  TypedQuery describe(String sql) {
    return typed.describe(SqlFile.of("query", sql));
  }

  static String columns(TypedQuery query) {
    return query.columns().stream()
        .map(column ->
            column.name()
                + ": "
                + column.type().map(Fitting::name).orElse("?")
                + (column.isNullable() ? "?" : ""))
        .collect(Collectors.joining(", "));
  }

  static String parameters(TypedQuery query) {
    return query.parameters().stream()
        .map(parameter ->
            parameter.name()
                + ": "
                + parameter.type().map(Fitting::name).orElse("?")
                + (parameter.isNullable() ? "?" : ""))
        .collect(Collectors.joining(", "));
  }

  @Test
  void columnsHaveTheTypesAndNullsOfTheirTables() {
    TypedQuery query =
        describe(
            """
            -- People and
            -- their names.

            SELECT "id", "email", "name", "b" AS "truth", "d" FROM "User"
            """);
    assertThat(columns(query))
        .isEqualTo("id: Int, email: String, name: String?, truth: Boolean?, d: DateTime?");
    assertThat(query.documentation()).hasValue("People and\ntheir names.");
    assertThat(query.parameters()).isEmpty();
    assertThat(client.queryRaw(query.bind(Map.of()))).hasSize(2);
  }

  @Test
  void commentsNameParametersAndTheirTypes() {
    TypedQuery query =
        describe(
            """
            -- @param {String} $2:name? any name where it is null
            -- @param {Int} $1:least the least id
            SELECT "id" FROM "User" WHERE "id" >= $1 AND ("name" = $2 OR $2 IS NULL)
            """);
    assertThat(parameters(query)).isEqualTo("least: Int, name: String?");
    assertThat(query.parameters().getFirst().documentation()).hasValue("the least id");
    assertThat(ids(query, Map.of("least", 1, "name", "Ann"))).containsExactly(1);
    assertThat(ids(query, Map.of("least", 2))).containsExactly(2);
    Map<String, @Nullable Object> withNull = new HashMap<>(Map.of("least", 1L));
    withNull.put("name", null);
    assertThat(ids(query, withNull)).containsExactly(1, 2);
  }

  private List<Integer> ids(TypedQuery query, Map<String, ? extends @Nullable Object> values) {
    return client.queryRaw(query.bind(values)).stream()
        .map(row -> (Integer) row.get("id"))
        .sorted()
        .toList();
  }

  @Test
  void valuesAreCheckedBeforeTheyAreBound() {
    TypedQuery query =
        describe("-- @param {Int} $1:least\nSELECT \"id\" FROM \"User\" WHERE \"id\" >= $1");
    assertThatThrownBy(() -> query.bind(Map.of()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("`query.least`: it is missing");
    assertThatThrownBy(() -> query.bind(Map.of("least", "1; DROP TABLE \"User\"")))
        .hasMessageContaining("expected Int, got a String");
    assertThatThrownBy(() -> query.bind(Map.of("least", 1, "most", 2)))
        .hasMessageContaining("`query.most`")
        .hasMessageContaining("parameters are: least");
  }

  @Test
  void otherSideOfAnOuterJoinCanBeNull() {
    assertThat(
            columns(
                describe(
                    """
                    SELECT u."id", p."title" FROM "User" u
                    LEFT JOIN "Post" AS p ON p."authorId" = u."id"
                    """)))
        .isEqualTo("id: Int, title: String?");
    assertThat(
            columns(
                describe(
                    """
                    SELECT u."email", p."title" FROM "User" u
                    JOIN "Post" p ON p."authorId" = u."id"
                    """)))
        .isEqualTo("email: String, title: String");
    assertThat(
            columns(
                describe(
                    """
                    WITH x AS (SELECT "email" FROM "User")
                    SELECT x."email", p."title" FROM "Post" p LEFT OUTER JOIN x ON true
                    """)))
        .isEqualTo("email: String?, title: String?");
    assertThat(
            columns(
                describe(
                    """
                    SELECT u."email", x."title" FROM "User" u
                    LEFT JOIN (SELECT "title" FROM "Post") x ON true
                    """)))
        .isEqualTo("email: String?, title: String?");
    assertThat(
            columns(
                describe(
                    """
                    SELECT u."email", p."title" FROM "User" u FULL JOIN "Post" p ON p."id" = u."id"
                    """)))
        .isEqualTo("email: String?, title: String?");
  }

  @Test
  void whatIsNotSimpleCanBeNull() {
    assertThat(columns(describe("SELECT \"email\" FROM \"User\" UNION SELECT NULL")))
        .isEqualTo("email: String?");
    client.executeUnsafe("CREATE VIEW v AS SELECT \"name\" AS \"email\" FROM \"User\"");
    assertThat(columns(describe("SELECT * FROM v"))).isEqualTo("email: String?");
    assertThat(columns(describe("SELECT (SELECT \"email\" FROM \"User\" LIMIT 0) AS \"email\"")))
        .isEqualTo("email: String?");
  }

  @Test
  void statementsThatGiveNoRowsHaveNoColumns() {
    TypedQuery query =
        describe(
            "-- @param {String} $1:name\n"
                + "UPDATE \"User\" SET \"name\" = $1 WHERE \"email\" = 'bob'");
    assertThat(query.columns()).isEmpty();
    assertThat(client.executeRaw(query.bind(Map.of("name", "Bob")))).isOne();
    assertThat(columns(describe("DELETE FROM \"User\" RETURNING \"id\", \"name\"")))
        .isEqualTo("id: Int, name: String?");
  }

  @Test
  void describingRunsNothing() {
    describe("DELETE FROM \"User\"");
    assertThat(client.queryUnsafe("SELECT * FROM \"User\"")).hasSize(2);
  }

  @Test
  void whatIsWrongNamesTheFile() {
    assertThatThrownBy(() -> describe("SELECT * FROM nope"))
        .isInstanceOf(RefractException.class)
        .satisfies(failure -> {
          RefractException known = (RefractException) failure;
          assertThat(known.code()).isEqualTo("P2010");
          assertThat(known.facts()).containsEntry("file", "query");
        });
    assertThatThrownBy(() -> describe("-- @param {Int} $2:x\nSELECT 1"))
        .hasMessageContaining("query.sql")
        .hasMessageContaining("no parameter $2");
    assertThatThrownBy(() -> describe("-- @param {Itn} $1:x\nSELECT 1"))
        .hasMessageContaining("`Itn`");
    assertThatThrownBy(() -> describe("-- @param x\nSELECT 1"))
        .hasMessageContaining("`@param {Type} $1:name? text`");
    assertThatThrownBy(() -> SqlFile.of("a-b", "SELECT 1")).hasMessageContaining("a-b.sql");
  }
}
