package dev.refract.orm.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.orm.testing.BlogDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresTypedSqlTest extends TypedSqlContract {
  @Override
  BlogDatabase freshDatabase() {
    return BlogDatabase.postgres();
  }

  @Test
  void serverKnowsTheTypesOfParametersAndExpressions() {
    TypedQuery query =
        describe(
            """
            SELECT count(*) AS n, max("dec") AS dec, '{}'::jsonb ? 'a' AS has, array_agg("id") AS ids
            FROM "User" WHERE "id" = ANY($1) AND "d" > $2 AND "j" = $3 AND "role" = $4
            """);
    assertThat(parameters(query)).isEqualTo("_0: Int[], _1: DateTime, _2: Json, _3: String");
    assertThat(columns(query)).isEqualTo("n: BigInt?, dec: Decimal?, has: Boolean?, ids: Int[]?");
  }

  @Test
  void listsAreChecked() {
    TypedQuery query =
        describe("-- @param $1:ids\nSELECT \"email\" FROM \"User\" WHERE \"id\" = ANY($1)");
    assertThat(client.queryRaw(query.bind(Map.of("ids", List.of(1, 7))))).hasSize(1);
  }
}
