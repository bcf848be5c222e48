package dev.refract.migrate.review.impact;

import static dev.refract.migrate.review.impact.LockMode.ACCESS_EXCLUSIVE;
import static dev.refract.migrate.review.impact.LockMode.EXCLUSIVE;
import static dev.refract.migrate.review.impact.LockMode.ROW_EXCLUSIVE;
import static dev.refract.migrate.review.impact.LockMode.ROW_SHARE;
import static dev.refract.migrate.review.impact.LockMode.SHARE;
import static dev.refract.migrate.review.impact.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.refract.migrate.review.impact.LockMode.SHARE_UPDATE_EXCLUSIVE;
import static dev.refract.migrate.review.impact.Role.DEFAULT_PARTITION;
import static dev.refract.migrate.review.impact.Role.INDEX;
import static dev.refract.migrate.review.impact.Role.OTHER_SIDE;
import static dev.refract.migrate.review.impact.Role.PARENT;
import static dev.refract.migrate.review.impact.Role.PARTITION;
import static dev.refract.migrate.review.impact.Role.TABLE;
import static dev.refract.migrate.review.impact.Work.ALL_ROWS;
import static dev.refract.migrate.review.impact.Work.FOREIGN_KEY_CHECK;
import static dev.refract.migrate.review.impact.Work.INDEX_BUILD;
import static dev.refract.migrate.review.impact.Work.REWRITE;
import static dev.refract.migrate.review.impact.Work.SCAN;
import static dev.refract.migrate.review.impact.Work.SOME_ROWS;

import java.util.Arrays;
import java.util.List;

/**
 * What a form of statement locks, and what it does meanwhile, on PostgreSQL 11 to 18. Measured:
 * locks in {@code pg_locks}, rewrites by {@code pg_relation_filenode}, scans and index builds from
 * the server's messages. A form without work changes the catalogue only. Where versions differ,
 * each has its own row, and {@link Impacts} chooses.
 */
public enum DdlForm {
  // columns
  ADD_COLUMN(lock(TABLE, ACCESS_EXCLUSIVE)),
  ADD_COLUMN_PER_ROW_VALUE(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, REWRITE)),
  ADD_COLUMN_CHECK(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, SCAN)),
  ADD_COLUMN_UNIQUE(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, INDEX_BUILD)),
  ADD_COLUMN_REFERENCES(lock(TABLE, ACCESS_EXCLUSIVE), lock(OTHER_SIDE, SHARE_ROW_EXCLUSIVE)),
  ADD_COLUMN_DEFAULT_REFERENCES(
      lock(TABLE, ACCESS_EXCLUSIVE),
      lock(OTHER_SIDE, SHARE_ROW_EXCLUSIVE),
      work(TABLE, FOREIGN_KEY_CHECK)),
  DROP_COLUMN(lock(TABLE, ACCESS_EXCLUSIVE)),
  DROP_COLUMN_OF_FOREIGN_KEY(lock(TABLE, ACCESS_EXCLUSIVE), lock(OTHER_SIDE, ACCESS_EXCLUSIVE)),
  RENAME_COLUMN(lock(TABLE, ACCESS_EXCLUSIVE)),
  CHANGE_TYPE_FREE(lock(TABLE, ACCESS_EXCLUSIVE)),
  CHANGE_TYPE_INDEX(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, INDEX_BUILD)),
  CHANGE_TYPE(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, REWRITE)),
  CHANGE_TYPE_OF_FOREIGN_KEY(
      lock(TABLE, ACCESS_EXCLUSIVE),
      lock(OTHER_SIDE, ACCESS_EXCLUSIVE),
      work(TABLE, REWRITE),
      work(TABLE, FOREIGN_KEY_CHECK)),
  CHANGE_TYPE_OF_REFERENCED_KEY(
      lock(TABLE, ACCESS_EXCLUSIVE),
      lock(OTHER_SIDE, ACCESS_EXCLUSIVE),
      work(TABLE, REWRITE),
      work(OTHER_SIDE, FOREIGN_KEY_CHECK)),
  CHANGE_TYPE_FREE_OF_FOREIGN_KEY(
      lock(TABLE, ACCESS_EXCLUSIVE), lock(OTHER_SIDE, ACCESS_EXCLUSIVE)),
  SET_NOT_NULL(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, SCAN)),
  SET_NOT_NULL_PROVEN(lock(TABLE, ACCESS_EXCLUSIVE)),
  ALTER_COLUMN(lock(TABLE, ACCESS_EXCLUSIVE)),
  SET_EXPRESSION(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, REWRITE)),
  SET_STATISTICS(lock(TABLE, SHARE_UPDATE_EXCLUSIVE)),
  SET_COLUMN_OPTIONS(lock(TABLE, SHARE_UPDATE_EXCLUSIVE)),

  // constraints
  ADD_PRIMARY_KEY(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, INDEX_BUILD)),
  ADD_PRIMARY_KEY_NULLABLE(
      lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, SCAN), work(TABLE, INDEX_BUILD)),
  ADD_KEY_USING_INDEX(lock(TABLE, ACCESS_EXCLUSIVE)),
  ADD_PRIMARY_KEY_USING_INDEX_NULLABLE(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, SCAN)),
  ADD_UNIQUE(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, INDEX_BUILD)),
  ADD_EXCLUDE(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, INDEX_BUILD)),
  ADD_CHECK(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, SCAN)),
  ADD_CHECK_NOT_VALID(lock(TABLE, ACCESS_EXCLUSIVE)),
  ADD_FOREIGN_KEY(
      lock(TABLE, SHARE_ROW_EXCLUSIVE),
      lock(OTHER_SIDE, SHARE_ROW_EXCLUSIVE),
      work(TABLE, FOREIGN_KEY_CHECK)),
  ADD_FOREIGN_KEY_NOT_VALID(
      lock(TABLE, SHARE_ROW_EXCLUSIVE), lock(OTHER_SIDE, SHARE_ROW_EXCLUSIVE)),
  VALIDATE(lock(TABLE, SHARE_UPDATE_EXCLUSIVE), work(TABLE, SCAN)),
  VALIDATE_VALID(lock(TABLE, SHARE_UPDATE_EXCLUSIVE)),
  VALIDATE_FOREIGN_KEY(
      lock(TABLE, SHARE_UPDATE_EXCLUSIVE),
      lock(OTHER_SIDE, ROW_SHARE),
      work(TABLE, FOREIGN_KEY_CHECK)),
  DROP_CONSTRAINT(lock(TABLE, ACCESS_EXCLUSIVE)),
  DROP_FOREIGN_KEY(lock(TABLE, ACCESS_EXCLUSIVE), lock(OTHER_SIDE, ACCESS_EXCLUSIVE)),
  ALTER_CONSTRAINT(lock(TABLE, ACCESS_EXCLUSIVE)),
  ALTER_CONSTRAINT_ENFORCEMENT(lock(TABLE, ACCESS_EXCLUSIVE), lock(OTHER_SIDE, ACCESS_EXCLUSIVE)),
  RENAME_CONSTRAINT(lock(TABLE, ACCESS_EXCLUSIVE)),

  // indexes
  CREATE_INDEX(lock(TABLE, SHARE), work(TABLE, INDEX_BUILD)),
  CREATE_INDEX_CONCURRENTLY(lock(TABLE, SHARE_UPDATE_EXCLUSIVE), work(TABLE, INDEX_BUILD)),
  DROP_INDEX(lock(TABLE, ACCESS_EXCLUSIVE), lock(INDEX, ACCESS_EXCLUSIVE)),
  DROP_INDEX_CONCURRENTLY(lock(TABLE, SHARE_UPDATE_EXCLUSIVE)),
  REINDEX(lock(TABLE, SHARE), lock(INDEX, ACCESS_EXCLUSIVE), work(TABLE, INDEX_BUILD)),
  REINDEX_CONCURRENTLY(lock(TABLE, SHARE_UPDATE_EXCLUSIVE), work(TABLE, INDEX_BUILD)),
  RENAME_INDEX_11(lock(INDEX, ACCESS_EXCLUSIVE)),
  RENAME_INDEX(lock(INDEX, SHARE_UPDATE_EXCLUSIVE)),
  SET_INDEX_PARAMETERS(lock(INDEX, SHARE_UPDATE_EXCLUSIVE)),
  SET_INDEX_TABLESPACE(lock(INDEX, ACCESS_EXCLUSIVE), work(INDEX, REWRITE)),

  // tables
  CREATE_TABLE_REFERENCES(lock(OTHER_SIDE, SHARE_ROW_EXCLUSIVE)),
  DROP_TABLE(
      lock(TABLE, ACCESS_EXCLUSIVE),
      lock(OTHER_SIDE, ACCESS_EXCLUSIVE),
      lock(PARENT, ACCESS_EXCLUSIVE)),
  RENAME_TABLE(lock(TABLE, ACCESS_EXCLUSIVE)),
  SET_SCHEMA(lock(TABLE, ACCESS_EXCLUSIVE)),
  TRUNCATE(lock(TABLE, ACCESS_EXCLUSIVE)),
  SET_LOGGING(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, REWRITE)),
  SET_TABLESPACE(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, REWRITE)),
  SET_ACCESS_METHOD(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, REWRITE)),
  SET_STORAGE_PARAMETERS(lock(TABLE, SHARE_UPDATE_EXCLUSIVE)),
  SET_STORAGE_PARAMETERS_READ_BY_PLANS(lock(TABLE, ACCESS_EXCLUSIVE)),
  CLUSTER(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, REWRITE)),
  CLUSTER_ON(lock(TABLE, SHARE_UPDATE_EXCLUSIVE)),
  VACUUM(lock(TABLE, SHARE_UPDATE_EXCLUSIVE), work(TABLE, SCAN)),
  VACUUM_FULL(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, REWRITE)),
  ANALYZE(lock(TABLE, SHARE_UPDATE_EXCLUSIVE)),
  REPLICA_IDENTITY(lock(TABLE, ACCESS_EXCLUSIVE)),
  ROW_SECURITY(lock(TABLE, ACCESS_EXCLUSIVE)),
  POLICY(lock(TABLE, ACCESS_EXCLUSIVE)),
  CHANGE_OWNER(lock(TABLE, ACCESS_EXCLUSIVE)),
  COMMENT(lock(TABLE, SHARE_UPDATE_EXCLUSIVE)),

  // partitions
  CREATE_PARTITION(lock(PARENT, ACCESS_EXCLUSIVE)),
  CREATE_PARTITION_BESIDE_DEFAULT(
      lock(PARENT, ACCESS_EXCLUSIVE),
      lock(DEFAULT_PARTITION, ACCESS_EXCLUSIVE),
      work(DEFAULT_PARTITION, SCAN)),
  ATTACH_PARTITION_11(
      lock(PARENT, ACCESS_EXCLUSIVE),
      lock(PARTITION, ACCESS_EXCLUSIVE),
      lock(DEFAULT_PARTITION, ACCESS_EXCLUSIVE),
      work(PARTITION, SCAN),
      work(DEFAULT_PARTITION, SCAN)),
  ATTACH_PARTITION_CHECKED_11(
      lock(PARENT, ACCESS_EXCLUSIVE),
      lock(PARTITION, ACCESS_EXCLUSIVE),
      lock(DEFAULT_PARTITION, ACCESS_EXCLUSIVE),
      work(DEFAULT_PARTITION, SCAN)),
  ATTACH_PARTITION(
      lock(PARENT, SHARE_UPDATE_EXCLUSIVE),
      lock(PARTITION, ACCESS_EXCLUSIVE),
      lock(DEFAULT_PARTITION, ACCESS_EXCLUSIVE),
      work(PARTITION, SCAN),
      work(DEFAULT_PARTITION, SCAN)),
  ATTACH_PARTITION_CHECKED(
      lock(PARENT, SHARE_UPDATE_EXCLUSIVE),
      lock(PARTITION, ACCESS_EXCLUSIVE),
      lock(DEFAULT_PARTITION, ACCESS_EXCLUSIVE),
      work(DEFAULT_PARTITION, SCAN)),
  DETACH_PARTITION_13(
      lock(PARENT, ACCESS_EXCLUSIVE),
      lock(PARTITION, SHARE_UPDATE_EXCLUSIVE),
      lock(DEFAULT_PARTITION, ACCESS_EXCLUSIVE)),
  DETACH_PARTITION(
      lock(PARENT, ACCESS_EXCLUSIVE),
      lock(PARTITION, ACCESS_EXCLUSIVE),
      lock(DEFAULT_PARTITION, ACCESS_EXCLUSIVE)),
  DETACH_PARTITION_CONCURRENTLY(
      lock(PARENT, SHARE_UPDATE_EXCLUSIVE), lock(PARTITION, ACCESS_EXCLUSIVE)),

  // triggers, views
  CREATE_TRIGGER(lock(TABLE, SHARE_ROW_EXCLUSIVE)),
  SWITCH_TRIGGER(lock(TABLE, SHARE_ROW_EXCLUSIVE)),
  DROP_TRIGGER(lock(TABLE, ACCESS_EXCLUSIVE)),
  CHANGE_VIEW(lock(TABLE, ACCESS_EXCLUSIVE)),
  REFRESH_VIEW(lock(TABLE, ACCESS_EXCLUSIVE), work(TABLE, REWRITE)),
  REFRESH_VIEW_CONCURRENTLY(lock(TABLE, EXCLUSIVE), work(TABLE, SCAN)),

  // rows
  WRITE_SOME_ROWS(lock(TABLE, ROW_EXCLUSIVE), work(TABLE, SOME_ROWS)),
  WRITE_ALL_ROWS(lock(TABLE, ROW_EXCLUSIVE), work(TABLE, ALL_ROWS)),

  // said by the statement itself
  LOCK_ACCESS_SHARE(lock(TABLE, LockMode.ACCESS_SHARE)),
  LOCK_ROW_SHARE(lock(TABLE, ROW_SHARE)),
  LOCK_ROW_EXCLUSIVE(lock(TABLE, ROW_EXCLUSIVE)),
  LOCK_SHARE_UPDATE_EXCLUSIVE(lock(TABLE, SHARE_UPDATE_EXCLUSIVE)),
  LOCK_SHARE(lock(TABLE, SHARE)),
  LOCK_SHARE_ROW_EXCLUSIVE(lock(TABLE, SHARE_ROW_EXCLUSIVE)),
  LOCK_EXCLUSIVE(lock(TABLE, EXCLUSIVE)),
  LOCK_ACCESS_EXCLUSIVE(lock(TABLE, ACCESS_EXCLUSIVE));

  /** A lock or a work of a form. */
  public sealed interface Part {}

  /** A lock on one of the relations. */
  public record RoleLock(Role role, LockMode mode) implements Part {}

  /** A work on one of the relations. */
  public record RoleWork(Role role, Work work) implements Part {}

  @SuppressWarnings("ImmutableEnumChecker") // toList() gives lists that never change
  private final List<RoleLock> locks;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<RoleWork> works;

  DdlForm(Part... parts) {
    locks =
        Arrays.stream(parts).filter(RoleLock.class::isInstance).map(RoleLock.class::cast).toList();
    works =
        Arrays.stream(parts).filter(RoleWork.class::isInstance).map(RoleWork.class::cast).toList();
  }

  public List<RoleLock> locks() {
    return locks;
  }

  public List<RoleWork> works() {
    return works;
  }

  private static Part lock(Role role, LockMode mode) {
    return new RoleLock(role, mode);
  }

  private static Part work(Role role, Work work) {
    return new RoleWork(role, work);
  }
}
