package dev.refract.migrate.review;

import dev.refract.migrate.script.SqlLexis;
import dev.refract.orm.dialect.Dialect;
import java.util.Set;

/** The databases that a rule is about. */
public enum RuleScope {
  ANY("", SqlLexis.POSTGRES, SqlLexis.SQLITE),
  POSTGRES("PostgreSQL", SqlLexis.POSTGRES),
  SQLITE("SQLite", SqlLexis.SQLITE);

  private final String label;
  private final Set<SqlLexis> products;

  RuleScope(String label, SqlLexis... products) {
    this.label = label;
    this.products = Set.of(products);
  }

  /** The name of the only product; empty where there are several. */
  public String label() {
    return label;
  }

  public boolean includes(Dialect dialect) {
    return products.contains(SqlLexis.of(dialect));
  }
}
