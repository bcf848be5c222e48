package dev.refract.orm.plan;

import dev.refract.orm.plan.Read.Paging;
import java.util.List;

/** Plans as text, for people and golden tests. */
final class PlanPrinter {
  private final StringBuilder out = new StringBuilder();

  private PlanPrinter() {}

  static String print(List<Step> steps, Result result) {
    PlanPrinter printer = new PlanPrinter();
    printer.steps(steps, 0);
    printer.result(result);
    return printer.out.toString();
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  private void steps(List<Step> steps, int depth) {
    for (Step step : steps) {
      switch (step) {
        case Step.Fetch fetch -> line(depth, "v" + fetch.variable() + " = " + fetch.statement());
        case Step.Execute execute ->
            line(depth, "v" + execute.variable() + " = " + execute.statement());
        case Step.Require require ->
            line(
                depth,
                "require v"
                    + require.variable()
                    + " "
                    + switch (require.expectation()) {
                      case Step.Expectation.Exactly(int rows) -> "has " + rows;
                      case Step.Expectation.Some() -> "has rows";
                      case Step.Expectation.None() -> "is empty";
                    }
                    + " else "
                    + require.failure().toException(0).code());
        case Step.Choose choose -> {
          line(depth, "if v" + choose.variable() + " has rows");
          steps(choose.found(), depth + 1);
          if (!choose.missing().isEmpty()) {
            line(depth, "else");
            steps(choose.missing(), depth + 1);
          }
        }
        case Step.Unpack unpack ->
            line(
                depth,
                "v" + unpack.variable() + " = rows in v" + unpack.from() + "." + unpack.column());
        case Step.Load load -> read(load.read(), depth);
      }
    }
  }

  private void result(Result result) {
    switch (result) {
      case Result.Many many -> {
        line(0, "many");
        many.reads().forEach(read -> read(read, 1));
      }
      case Result.One one -> {
        line(0, "one" + one.failure().map(f -> " else " + f.toException(0).code()).orElse(""));
        read(one.read(), 1);
      }
      case Result.Empty _ -> line(0, "nothing");
      case Result.Changed changed ->
          line(
              0,
              "count "
                  + String.join(" + ", changed.variables().stream().map(v -> "v" + v).toList()));
      case Result.Figures figures -> {
        line(0, "figures");
        line(1, figures.statement().toString());
      }
      case Result.Groups groups -> {
        line(0, groups.reversed() ? "groups, reversed" : "groups");
        line(1, groups.statement().toString());
      }
    }
  }

  private void read(Read read, int depth) {
    line(
        depth,
        "v"
            + read.variable()
            + read.statement().map(s -> " = " + s).orElse("")
            + paging(read.paging()));
    for (Read.Child child : read.children()) {
      line(depth + 1, child.name() + (child.isList() ? "[]" : ""));
      read(child.read(), depth + 2);
    }
  }

  private static String paging(Paging paging) {
    return paging.isNothing()
        ? ""
        : "  -- in memory:"
            + (paging.distinct().isEmpty() ? "" : " distinct")
            + paging.cursor().map(c -> " cursor").orElse("")
            + (paging.skip() == 0 ? "" : " skip " + paging.skip())
            + paging.take().map(n -> " take " + n).orElse("")
            + (paging.reversed() ? " reversed" : "");
  }
}
