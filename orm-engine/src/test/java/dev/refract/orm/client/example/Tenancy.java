package dev.refract.orm.client.example;

import static dev.refract.orm.raw.RawSql.sql;

import dev.refract.orm.client.Action;
import dev.refract.orm.client.Extension;
import dev.refract.orm.client.On;
import dev.refract.orm.client.Query;
import dev.refract.orm.client.RefractClient;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every query, raw SQL too, sees the rows of one tenant, which a row-level security policy of
 * PostgreSQL picks by the setting {@code app.tenant}. The setting lasts as long as the transaction
 * of the query, so that no connection carries it on to others. Streams need a transaction around
 * them.
 */
final class Tenancy {
  private Tenancy() {}

  static Extension of(Supplier<String> tenant) {
    return Extension.named("tenancy").around(On.everything(), query -> as(tenant.get(), query));
  }

  private static @Nullable Object as(String tenant, Query query) {
    if (query.action() == Action.STREAM || query.action() == Action.STREAM_RAW) {
      settle(tenant, query.client());
      return query.proceed();
    }
    return query
        .client()
        .<@Nullable Object>transaction(tx -> {
          settle(tenant, tx);
          return query.on(tx).proceed();
        });
  }

  private static void settle(String tenant, RefractClient tx) {
    tx.queryRaw(sql("SELECT set_config('app.tenant', {}, true)", tenant));
  }
}
