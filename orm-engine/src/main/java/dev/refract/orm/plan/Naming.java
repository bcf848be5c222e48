package dev.refract.orm.plan;

/** Gives out the names of subqueries and the numbers of variables of one plan. */
final class Naming {
  private int aliases;
  private int variables;

  String alias() {
    aliases++;
    return "t" + aliases;
  }

  int variable() {
    return variables++;
  }

  int variables() {
    return variables;
  }
}
