package dev.refract.orm.execute;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.plan.Read;
import dev.refract.orm.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a read as they come, with those of its relations for many of them at once. */
final class PlanRows implements Cursor.Reader {
  private final Session session;
  private final Run run;
  private final Read wanted;
  private final Statement statement;
  private final PageFilter filter;

  PlanRows(Session session, Run run, Read wanted, Statement statement, PageFilter filter) {
    this.session = session;
    this.run = run;
    this.wanted = wanted;
    this.statement = statement;
    this.filter = filter;
  }

  @Override
  public List<@Nullable Object[]> read(ResultSet rows, int many) throws SQLException {
    Dialect dialect = session.database().dialect();
    List<@Nullable Object[]> page = new ArrayList<>();
    List<@Nullable Object[]> read = new ArrayList<>();
    while (page.size() < many && !filter.isFull() && rows.next()) {
      Run.add(rows, statement, wanted.types(), dialect, read);
      read.stream().filter(filter::takes).forEach(page::add);
      read.clear();
    }
    return page;
  }

  @Override
  public List<Row> shown(List<@Nullable Object[]> raw) {
    return run.assembled(wanted, raw);
  }

  @Override
  public RefractException meaning(SQLException error) {
    return session.database().failure(error);
  }
}
