package dev.refract.benchmarks.peers.worker;

import java.util.Arrays;

/** What is compared: thirteen things that applications do all day. */
public enum Operation {
  FIND_UNIQUE("findUnique", "findUnique by id"),
  PAGE_OF_100("page100", "findMany, 100 rows of 5 columns"),
  PAGE_OF_1000("page1000", "findMany, 1000 rows"),
  NESTED("nested", "50 users with 500 posts with 1500 comments"),
  FILTER("filter", "relation filter: some, contains; take 20"),
  CREATE("create", "create"),
  NESTED_CREATE("nestedCreate", "create a user with 2 posts"),
  CREATE_MANY("createMany", "createMany, 1000 rows"),
  UPDATE("update", "update by id"),
  UPSERT("upsert", "upsert, half of them there"),
  TAGS("tags", "many to many: 100 posts with their tags"),
  GROUP("group", "count, and groupBy"),
  CURSOR("cursor", "page of 50 behind a cursor at 50,000");

  private final String key;
  private final String title;

  Operation(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** What the line protocol and the command line call it. */
  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  public boolean isWrite() {
    return switch (this) {
      case CREATE, NESTED_CREATE, CREATE_MANY, UPDATE, UPSERT -> true;
      case FIND_UNIQUE, PAGE_OF_100, PAGE_OF_1000, NESTED, FILTER, TAGS, GROUP, CURSOR -> false;
    };
  }

  /** Whether rows are there afterwards that were not there before. */
  boolean leavesRows() {
    return isWrite() && this != UPDATE;
  }

  /** How often it may run before what it left is taken away, so that tables keep their size. */
  int runsBetweenCleanups() {
    return this == CREATE_MANY ? 1 : 2000;
  }

  /**
   * The operation of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Operation of(String key) {
    return Arrays.stream(values())
        .filter(operation -> operation.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no operation is called " + key));
  }
}
