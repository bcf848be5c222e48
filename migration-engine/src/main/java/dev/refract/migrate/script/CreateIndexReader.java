package dev.refract.migrate.script;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.Expression;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.IndexAction.IndexForm;
import dev.refract.migrate.script.action.IndexAction.IndexKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what stands behind CREATE INDEX. */
final class CreateIndexReader {
  private CreateIndexReader() {}

  static CreateIndex read(TokenCursor cursor, boolean unique) {
    boolean concurrently = cursor.skip("CONCURRENTLY");
    boolean ifNotExists = cursor.skipIfExists();
    String index = cursor.is("ON") ? "" : cursor.name();
    cursor.expect("ON");
    boolean only = cursor.skip("ONLY");
    TableName table = cursor.qualifiedName();
    String method = cursor.skip("USING") ? cursor.name().toLowerCase(Locale.ROOT) : "btree";
    List<IndexKey> keys =
        cursor.brackets().splitAtCommas().stream().map(CreateIndexReader::key).toList();
    if (cursor.skip("INCLUDE")) {
      cursor.brackets();
    }
    boolean nullsNotDistinct = new ConstraintReader(cursor).nullsNotDistinct();
    if (cursor.skip("WITH")) {
      cursor.brackets();
    }
    if (cursor.skip("TABLESPACE")) {
      cursor.name();
    }
    Optional<Expression> condition =
        cursor.skip("WHERE") ? Optional.of(ExpressionReader.rest(cursor)) : Optional.empty();
    IndexForm form =
        new IndexForm(unique, concurrently, ifNotExists, only, nullsNotDistinct, method);
    return new CreateIndex(index, table, keys, condition, form);
  }

  static IndexKey key(TokenCursor key) {
    String text = key.restText();
    boolean named =
        key.isKind(SqlToken.Kind.WORD)
            || key.isKind(SqlToken.Kind.QUOTED_NAME)
            || key.isKind(SqlToken.Kind.STRING);
    String column = named ? key.name() : "";
    boolean expression = column.isEmpty() || key.isSymbol('(') || key.isOperator();
    return new IndexKey(expression ? Optional.empty() : Optional.of(column), text);
  }
}
