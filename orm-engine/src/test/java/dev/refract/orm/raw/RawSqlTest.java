package dev.refract.orm.raw;

import static dev.refract.orm.raw.RawSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RequestException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RawSqlTest {
  private static final Dialect POSTGRES = Dialect.postgres();
  private static final Dialect SQLITE = Dialect.sqlite();

  @Test
  void partsTakeTheirPlaceAndValuesAreBound() {
    RawSql condition = sql("\"age\" > {}", 18);
    RawSql whole = sql("SELECT {} FROM t WHERE {} AND n = {}", RawSql.name("a\"b"), condition, "x");
    RawStatement rendered = whole.render(POSTGRES);
    assertThat(rendered.sql()).isEqualTo("SELECT \"a\"\"b\" FROM t WHERE \"age\" > ? AND n = ?");
    assertThat(rendered.values()).containsExactly(18, "x");
    assertThat(whole).hasToString("SELECT a\"b FROM t WHERE \"age\" > {} AND n = {}");
  }

  @Test
  void listsAndJoinsLeaveOutWhatIsEmpty() {
    RawSql where =
        RawSql.join(
            " AND ",
            List.of(
                RawSql.EMPTY,
                sql("a IN {}", RawSql.list(List.of(1, 2))),
                RawSql.EMPTY,
                sql("b = {}", (Object) null)));
    RawStatement rendered = where.render(SQLITE);
    assertThat(rendered.sql()).isEqualTo("a IN (?, ?) AND b = ?");
    assertThat(rendered.values()).containsExactly(1, 2, null);
    assertThat(RawSql.join(", ", List.of())).isEqualTo(RawSql.EMPTY);
    assertThatThrownBy(() -> RawSql.list(List.of())).hasMessageContaining("no values");
  }

  @Test
  void bracesInTextsNamesAndCommentsAreNoPlaces() {
    String text =
        "SELECT '{}', \"{}\", '''{}', E'\\'{}', $$ {} ' $$, $a$ {} $$ $a$ -- {}\n"
            + " /* {} /* {} */ {} */ FROM t WHERE a = {}";
    RawStatement rendered = RawSql.unsafe(text, 1).render(POSTGRES);
    assertThat(rendered.sql()).isEqualTo(text.substring(0, text.length() - 2) + "?");
    assertThat(rendered.values()).containsExactly(1);
  }

  @Test
  void questionMarksAreOperatorsWhereThereAreSuch() {
    assertThat(sql("SELECT j ? 'a', j ?| {}, '?' FROM t", List.of("a")).render(POSTGRES).sql())
        .isEqualTo("SELECT j ?? 'a', j ??| ?, '?' FROM t");
    assertThatThrownBy(() -> sql("SELECT ?").render(SQLITE))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("values stand for {}");
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThatThrownBy(() -> sql("SELECT {}, {}", 1)).hasMessageContaining("2 places {} for 1");
    assertThatThrownBy(() -> sql("SELECT '{}'", 1)).hasMessageContaining("0 places {} for 1");
    assertThatThrownBy(() -> sql("SELECT $1")).hasMessageContaining("not for $1");
    assertThatThrownBy(() -> sql("SELECT 'a")).hasMessageContaining("not closed: 'a");
    assertThatThrownBy(() -> sql("SELECT 1 /* /* */")).hasMessageContaining("not closed");
    assertThatThrownBy(() -> sql("SELECT {}", Map.of())).hasMessageContaining("cannot be bound");
    assertThatThrownBy(() -> sql("SELECT {}", List.of(1)).render(SQLITE))
        .hasMessageContaining("SQLite has no lists");
    assertThatThrownBy(() -> RawSql.name("a\0b")).hasMessageContaining("NUL");
  }

  @Test
  void commonTypesOfJavaAreBoundAsWhatTheyAre() {
    UUID id = new UUID(1, 2);
    assertThat(sql("{}{}{}", id, (short) 3, 1.1f).render(SQLITE).values())
        .containsExactly(id.toString(), 3, 1.1);
  }

  @Property
  void noTextOfAValueComesIntoTheStatement(@ForAll String value, @ForAll String name) {
    String quoted = name.replace("\0", "");
    RawStatement rendered = sql("SELECT {} AS {}", value, RawSql.name(quoted)).render(POSTGRES);
    assertThat(rendered.values()).containsExactly(value);
    assertThat(rendered.sql()).isEqualTo("SELECT ? AS " + POSTGRES.quote(quoted));
    assertThat(SqlToken.read(POSTGRES.quote(quoted))).hasSize(1);
  }

  @Property
  void piecesTogetherAreTheText(@ForAll String text) {
    StringBuilder together = new StringBuilder();
    SqlToken.read(text).forEach(token -> together.append(token.text()));
    assertThat(together).hasToString(text);
  }

  @Test
  void placeholdersOfPlainTextsAreNumbersOrMarks() {
    assertThat(unsafe("SELECT $2, $1, $2, '$3', a$4 ? 'k'", 1, 2))
        .isEqualTo(new RawStatement("SELECT ?, ?, $1, '$3', a$4 ?? 'k'", List.of(2, 1)));
    assertThat(unsafe("SELECT ?, j ?? 'a', j ?| 'b', j @? 'c', ?||?, '?' -- ?", 1, 2, 3))
        .isEqualTo(
            new RawStatement(
                "SELECT ?, j ?? 'a', j ??| 'b', j @?? 'c', ?||?, '?' -- ?", List.of(1, 2, 3)));
    assertThat(unsafe("SELECT j ? 'a'").sql()).isEqualTo("SELECT j ?? 'a'");
    assertThat(RawStatement.unsafe(SQLITE, "SELECT ?2, ?1, ?|1", List.of(1, 2, 3)).values())
        .containsExactly(2, 1, 3);
  }

  @Test
  void numberOfParametersMustFit() {
    assertThatThrownBy(() -> unsafe("SELECT $3", 1))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("3 placeholders, but 1");
    assertThatThrownBy(() -> unsafe("SELECT ?", 1, 2)).hasMessageContaining("1 placeholders");
    assertThatThrownBy(() -> unsafe("SELECT $99999999999", 1)).hasMessageContaining("08P01");
  }

  private static RawStatement unsafe(String text, Object... values) {
    return RawStatement.unsafe(POSTGRES, text, List.of(values));
  }
}
