package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.plan.Step.Expectation;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Renderer;
import dev.refract.orm.sql.Select;
import dev.refract.orm.sql.Sql;
import dev.refract.orm.sql.Statement;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;

/** The steps of a plan while it is made. */
final class Script {
  private final Dialect dialect;
  private final Naming naming;
  private List<Step> steps = new ArrayList<>();
  private int statements;

  Script(Dialect dialect, Naming naming) {
    this.dialect = dialect;
    this.naming = naming;
  }

  List<Step> steps() {
    return steps;
  }

  Dialect dialect() {
    return dialect;
  }

  /** How many statements there are in all branches. */
  int statements() {
    return statements;
  }

  Kept fetch(Sql sql, List<ScalarField> fields) {
    return fetch(naming.variable(), sql, fields);
  }

  Kept fetch(int variable, Sql sql, List<ScalarField> fields) {
    statements++;
    List<ColumnType> types = fields.stream().map(ColumnType::of).toList();
    steps.add(new Step.Fetch(variable, Renderer.render(dialect, sql, types), types));
    return new Kept(variable, fields);
  }

  /** Rows of a query, which is no write. */
  void read(int variable, Statement statement, List<ColumnType> types) {
    steps.add(new Step.Fetch(variable, statement, types));
  }

  void add(Step step) {
    steps.add(step);
  }

  /** Rows of a model where something holds; the model's table goes by its own name. */
  Kept find(Model model, Condition where, List<ScalarField> fields) {
    String table = model.databaseName();
    return fetch(
        Select.of(
            fields.stream().map(field -> Link.column(table, field)).toList(),
            Link.table(model),
            where),
        fields);
  }

  int execute(Sql sql) {
    statements++;
    int variable = naming.variable();
    steps.add(new Step.Execute(variable, Renderer.render(dialect, sql)));
    return variable;
  }

  void load(Read read) {
    statements++;
    steps.add(new Step.Load(read));
  }

  void requireSome(int variable, Failure failure) {
    steps.add(new Step.Require(variable, new Expectation.Some(), failure));
  }

  void requireNone(int variable, Failure failure) {
    steps.add(new Step.Require(variable, new Expectation.None(), failure));
  }

  void requireExactly(int variable, int rows, Failure failure) {
    steps.add(new Step.Require(variable, new Expectation.Exactly(rows), failure));
  }

  /** Two ways to go on, by whether rows were found. */
  void choose(Kept kept, Runnable found, Runnable missing) {
    steps.add(new Step.Choose(kept.variable(), branch(found), branch(missing)));
  }

  private List<Step> branch(Runnable body) {
    List<Step> outer = steps;
    List<Step> inner = new ArrayList<>();
    steps = inner;
    try {
      body.run();
    } finally {
      steps = outer;
    }
    return inner;
  }
}
