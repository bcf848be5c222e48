package dev.refract.orm.execute;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.plan.Read;
import dev.refract.orm.plan.Result;
import dev.refract.orm.plan.Step;
import dev.refract.orm.sql.Parameter;
import dev.refract.orm.sql.Source;
import dev.refract.orm.sql.Statement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of a plan. */
final class Run {
  private final Session session;
  private final Plan plan;
  private final List<Object> values;
  private final @Nullable RawRows[] variables;
  private final IdentityHashMap<Read, Loaded> loaded = new IdentityHashMap<>();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  Run(Session session, Plan plan, List<Object> values) {
    this.session = session;
    this.plan = plan;
    this.values = values;
    this.variables = new @Nullable RawRows[plan.variables()];
  }

  @Nullable Object result() {
    steps(plan.steps());
    return switch (plan.result()) {
      case Result.Many(List<Read> reads) -> {
        List<Row> rows = new ArrayList<>();
        reads.forEach(read -> rows.addAll(load(read).rows()));
        yield rows;
      }
      case Result.One one -> {
        List<Row> rows = load(one.read()).rows();
        if (rows.isEmpty() && one.failure().isPresent()) {
          throw one.failure().get().toException(0);
        }
        yield rows.isEmpty() ? null : rows.getFirst();
      }
      case Result.Empty _ -> List.<Row>of();
      case Result.Changed(List<Integer> counts) -> {
        int total = 0;
        for (int variable : counts) {
          total += kept(variable).count();
        }
        yield new Row(new Names(List.of("count")), new @Nullable Object[] {total});
      }
      case Result.Figures figures ->
          Figures.of(
                  fetch(figures.statement(), figures.types()).rows(), List.of(), figures.figures())
              .getFirst();
      case Result.Groups groups -> {
        List<Row> rows =
            Figures.of(
                fetch(groups.statement(), groups.types()).rows(), groups.by(), groups.figures());
        yield groups.reversed() ? rows.reversed() : rows;
      }
    };
  }

  private void steps(List<Step> steps) {
    for (Step step : steps) {
      switch (step) {
        case Step.Fetch(int variable, Statement statement, List<ColumnType> types) ->
            variables[variable] = fetch(statement, types);
        case Step.Execute(int variable, Statement statement) ->
            variables[variable] = execute(statement);
        case Step.Require require -> require(require);
        case Step.Choose choose ->
            steps(kept(choose.variable()).count() > 0 ? choose.found() : choose.missing());
        case Step.Unpack unpack ->
            variables[unpack.variable()] =
                new Unpacking(unpack, session.database().dialect()).rows(kept(unpack.from()));
        case Step.Load(Read read) -> load(read);
      }
    }
  }

  private void require(Step.Require require) {
    int count = kept(require.variable()).count();
    boolean isMet =
        switch (require.expectation()) {
          case Step.Expectation.Exactly(int rows) -> count == rows;
          case Step.Expectation.Some() -> count > 0;
          case Step.Expectation.None() -> count == 0;
        };
    if (!isMet) {
      throw require.failure().toException(count);
    }
  }

  private RawRows kept(int variable) {
    RawRows rows = variables[variable];
    if (rows == null) {
      throw new IllegalStateException("v" + variable + " was not kept");
    }
    return rows;
  }

  private Loaded load(Read read) {
    Loaded known = loaded.get(read);
    if (known != null) {
      return known;
    }
    List<@Nullable Object[]> raw = read.paging().takesNothing() ? List.of() : raw(read);
    List<@Nullable Object[]> page = new Pager(read.paging(), values).page(raw);
    variables[read.variable()] = RawRows.of(page);
    Loaded result = new Assembler(read, page, this::load).assemble();
    loaded.put(read, result);
    return result;
  }

  /** Some rows of a read as they show; nothing is kept of those before. */
  List<Row> assembled(Read read, List<@Nullable Object[]> some) {
    loaded.clear();
    variables[read.variable()] = RawRows.of(some);
    return new Assembler(read, some, this::load).assemble().rows();
  }

  private List<@Nullable Object[]> raw(Read read) {
    return read.statement()
        .map(statement -> fetch(statement, read.types()))
        .orElseGet(() -> kept(read.variable()))
        .rows();
  }

  private RawRows fetch(Statement statement, List<ColumnType> types) {
    if (asksForNothing(statement)) {
      return RawRows.EMPTY;
    }
    return session.use(
        statement,
        prepared -> {
          bind(prepared, statement);
          try (ResultSet rows = prepared.executeQuery()) {
            return RawRows.of(read(rows, statement, types));
          }
        });
  }

  private List<@Nullable Object[]> read(ResultSet rows, Statement statement, List<ColumnType> types)
      throws SQLException {
    Dialect dialect = session.database().dialect();
    List<@Nullable Object[]> all = new ArrayList<>();
    while (rows.next()) {
      add(rows, statement, types, dialect, all);
    }
    return all;
  }

  /** Adds the row at which a result stands, or the rows that come packed there. */
  static void add(
      ResultSet rows,
      Statement statement,
      List<ColumnType> types,
      Dialect dialect,
      List<@Nullable Object[]> all)
      throws SQLException {
    if (statement.isPacked()) {
      String packed = rows.getString(1);
      if (packed != null) {
        dialect.readPacked(packed, types, statement.packed(), all);
      }
    } else {
      @Nullable Object[] row = new @Nullable Object[types.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = dialect.read(rows, i + 1, types.get(i));
      }
      all.add(row);
    }
  }

  private RawRows execute(Statement statement) {
    if (asksForNothing(statement)) {
      return RawRows.EMPTY;
    }
    return session.use(
        statement,
        prepared -> {
          bind(prepared, statement);
          return new RawRows(List.of(), prepared.executeUpdate());
        });
  }

  /** A statement about rows that are not there. */
  private boolean asksForNothing(Statement statement) {
    for (Parameter parameter : statement.parameters()) {
      boolean isMissing =
          switch (parameter.source()) {
            case Source.AllOf(int variable, int column) ->
                kept(variable).rows().stream().allMatch(row -> row[column] == null);
            case Source.Of(int variable, int _) -> kept(variable).rows().isEmpty();
            case Source.EachOf(int variable, int _) -> kept(variable).rows().isEmpty();
            case Source.Given _,
                Source.Pattern _,
                Source.EachGiven _,
                Source.EachMade _,
                Source.Fixed _,
                Source.Made _,
                Source.Now _,
                Source.Nothing _ ->
                false;
          };
      if (isMissing) {
        return true;
      }
    }
    return false;
  }

  void bind(PreparedStatement prepared, Statement statement) throws SQLException {
    Dialect dialect = session.database().dialect();
    int index = 1;
    for (Parameter parameter : statement.parameters()) {
      Object value = value(parameter.source());
      if (parameter.isList()) {
        dialect.bindList(
            prepared, index, parameter.type(), value instanceof List<?> list ? list : List.of());
      } else {
        dialect.bind(prepared, index, parameter.type(), value);
      }
      session.bound(value);
      index++;
    }
  }

  private @Nullable Object value(Source source) {
    return switch (source) {
      case Source.Given(int slot) -> values.get(slot);
      case Source.Pattern(int slot, String before, String after) ->
          before + values.get(slot) + after;
      case Source.Of(int variable, int column) -> kept(variable).rows().getFirst()[column];
      case Source.AllOf(int variable, int column) -> allOf(variable, column);
      case Source.EachOf(int variable, int column) -> eachOf(variable, column);
      case Source.EachGiven(int first, int step, int count) -> eachGiven(first, step, count);
      case Source.EachMade(var by, int count) ->
          Stream.generate(() -> Generators.make(by)).limit(count).toList();
      case Source.Fixed(Object value) -> value;
      case Source.Made(var by) -> Generators.make(by);
      case Source.Now _ -> now;
      case Source.Nothing _ -> null;
    };
  }

  private List<Object> eachGiven(int first, int step, int count) {
    List<Object> each = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      each.add(values.get(first + i * step));
    }
    return each;
  }

  private List<@Nullable Object> eachOf(int variable, int column) {
    List<@Nullable Object> each = new ArrayList<>();
    kept(variable).rows().forEach(row -> each.add(row[column]));
    return each;
  }

  private List<Object> allOf(int variable, int column) {
    Set<Object> seen = new LinkedHashSet<>();
    List<Object> all = new ArrayList<>();
    for (@Nullable Object[] row : kept(variable).rows()) {
      Object value = row[column];
      if (value != null && seen.add(Keys.comparable(value))) {
        all.add(value);
      }
    }
    return all;
  }
}
