package dev.refract.benchmarks.peers.jooq;

import static dev.refract.benchmarks.peers.jooq.Tables.POST;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_AUTHOR;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_BODY;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_PUBLISHED;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_TITLE;
import static dev.refract.benchmarks.peers.jooq.Tables.USER;
import static dev.refract.benchmarks.peers.jooq.Tables.USER_CREATED;
import static dev.refract.benchmarks.peers.jooq.Tables.USER_EMAIL;
import static dev.refract.benchmarks.peers.jooq.Tables.USER_ID;
import static dev.refract.benchmarks.peers.jooq.Tables.USER_NAME;
import static dev.refract.benchmarks.peers.jooq.Tables.USER_ROLE;
import static org.jooq.Records.mapping;

import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.User;
import dev.refract.benchmarks.peers.worker.Variants;
import org.jooq.DSLContext;

/** Writes with jOOQ. */
final class JooqWrites {
  private static final int MANY = 1000;

  private final DSLContext db;
  private final Draws draws;

  JooqWrites(DSLContext db, Draws draws) {
    this.db = db;
    this.draws = draws;
  }

  void addTo(Variants variants) {
    variants
        .add(Operation.CREATE, () -> create(db))
        .add(Operation.NESTED_CREATE, this::createWithPosts)
        .add(Operation.CREATE_MANY, this::createMany)
        .add(Operation.UPDATE, this::update)
        .add(Operation.UPSERT, this::upsert);
  }

  private User create(DSLContext with) {
    return with.insertInto(USER, USER_EMAIL, USER_NAME, USER_ROLE)
        .values(draws.newEmail(), Draws.NAME, JooqRole.of(draws.role()))
        .returningResult(USER_ID, USER_EMAIL, USER_NAME, USER_ROLE, USER_CREATED)
        .fetchSingle(mapping(JooqRows::user));
  }

  private User createWithPosts() {
    return db.transactionResult(inside -> {
      User user = create(inside.dsl());
      inside
          .dsl()
          .insertInto(POST, POST_TITLE, POST_BODY, POST_PUBLISHED, POST_AUTHOR)
          .values("first post title", Draws.BODY, true, user.id())
          .values("second post title", Draws.BODY, false, user.id())
          .execute();
      return user;
    });
  }

  private Integer createMany() {
    var insert = db.insertInto(USER, USER_EMAIL, USER_NAME, USER_ROLE);
    for (int i = 0; i < MANY; i++) {
      insert = insert.values(draws.newEmail(), Draws.NAME, JooqRole.of(Draws.role(i)));
    }
    return insert.execute();
  }

  private User update() {
    int id = draws.user();
    return db.update(USER)
        .set(USER_NAME, draws.newName())
        .where(USER_ID.eq(id))
        .returningResult(USER_ID, USER_EMAIL, USER_NAME, USER_ROLE, USER_CREATED)
        .fetchSingle(mapping(JooqRows::user));
  }

  private User upsert() {
    String email = draws.maybeNewEmail();
    String name = draws.newName();
    return db.insertInto(USER, USER_EMAIL, USER_NAME, USER_ROLE)
        .values(email, name, JooqRole.USER)
        .onConflict(USER_EMAIL)
        .doUpdate()
        .set(USER_NAME, name)
        .returningResult(USER_ID, USER_EMAIL, USER_NAME, USER_ROLE, USER_CREATED)
        .fetchSingle(mapping(JooqRows::user));
  }
}
