package dev.refract.benchmarks.peers.jooq;

import static dev.refract.benchmarks.peers.jooq.Tables.COMMENT;
import static dev.refract.benchmarks.peers.jooq.Tables.COMMENT_ID;
import static dev.refract.benchmarks.peers.jooq.Tables.COMMENT_POST;
import static dev.refract.benchmarks.peers.jooq.Tables.COMMENT_TEXT;
import static dev.refract.benchmarks.peers.jooq.Tables.LINK_POST;
import static dev.refract.benchmarks.peers.jooq.Tables.LINK_TAG;
import static dev.refract.benchmarks.peers.jooq.Tables.POST;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_AUTHOR;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_BODY;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_CREATED;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_ID;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_PUBLISHED;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_TITLE;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_TO_TAG;
import static dev.refract.benchmarks.peers.jooq.Tables.TAG;
import static dev.refract.benchmarks.peers.jooq.Tables.TAG_ID;
import static dev.refract.benchmarks.peers.jooq.Tables.TAG_NAME;
import static dev.refract.benchmarks.peers.jooq.Tables.USER;
import static dev.refract.benchmarks.peers.jooq.Tables.USER_CREATED;
import static dev.refract.benchmarks.peers.jooq.Tables.USER_EMAIL;
import static dev.refract.benchmarks.peers.jooq.Tables.USER_ID;
import static dev.refract.benchmarks.peers.jooq.Tables.USER_NAME;
import static dev.refract.benchmarks.peers.jooq.Tables.USER_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.refract.benchmarks.peers.worker.Comment;
import dev.refract.benchmarks.peers.worker.Counts;
import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.Post;
import dev.refract.benchmarks.peers.worker.Role;
import dev.refract.benchmarks.peers.worker.Tag;
import dev.refract.benchmarks.peers.worker.User;
import dev.refract.benchmarks.peers.worker.Variants;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Reads with jOOQ; what is nested with its multisets. */
final class JooqReads {
  private final DSLContext db;
  private final Draws draws;

  JooqReads(DSLContext db, Draws draws) {
    this.db = db;
    this.draws = draws;
  }

  void addTo(Variants variants) {
    variants
        .add(Operation.FIND_UNIQUE, this::findUnique)
        .add(Operation.PAGE_OF_100, () -> page(100))
        .add(Operation.PAGE_OF_1000, () -> page(1000))
        .add(Operation.NESTED, this::nested)
        .add(Operation.FILTER, this::filter)
        .add(Operation.TAGS, this::tags)
        .add(Operation.GROUP, this::group)
        .add(Operation.CURSOR, this::cursor);
  }

  private User findUnique() {
    return db.select(USER_ID, USER_EMAIL, USER_NAME, USER_ROLE, USER_CREATED)
        .from(USER)
        .where(USER_ID.eq(draws.user()))
        .fetchSingle(mapping(JooqRows::user));
  }

  private List<User> page(int rows) {
    return db.select(USER_ID, USER_EMAIL, USER_NAME, USER_ROLE, USER_CREATED)
        .from(USER)
        .where(USER_ID.gt(draws.beforeUsers(rows)))
        .orderBy(USER_ID)
        .limit(rows)
        .fetch(mapping(JooqRows::user));
  }

  private List<User> nested() {
    var comments =
        multiset(
                select(COMMENT_ID, COMMENT_POST, COMMENT_TEXT)
                    .from(COMMENT)
                    .where(COMMENT_POST.eq(POST_ID)))
            .convertFrom(rows -> rows.map(mapping(Comment::new)));
    var posts =
        multiset(
                select(
                        POST_ID,
                        POST_TITLE,
                        POST_BODY,
                        POST_PUBLISHED,
                        POST_AUTHOR,
                        POST_CREATED,
                        comments)
                    .from(POST)
                    .where(POST_AUTHOR.eq(USER_ID)))
            .convertFrom(rows -> rows.map(mapping(JooqRows::postWithComments)));
    return db.select(USER_ID, USER_EMAIL, USER_NAME, USER_ROLE, USER_CREATED, posts)
        .from(USER)
        .where(USER_ID.gt(draws.beforeUsers(50)))
        .orderBy(USER_ID)
        .limit(50)
        .fetch(mapping(JooqRows::userWithPosts));
  }

  private List<User> filter() {
    return db.select(USER_ID, USER_EMAIL, USER_NAME, USER_ROLE, USER_CREATED)
        .from(USER)
        .where(
            exists(
                selectOne()
                    .from(POST)
                    .where(POST_AUTHOR.eq(USER_ID))
                    .and(POST_TITLE.contains(draws.word()))))
        .orderBy(USER_ID)
        .limit(20)
        .fetch(mapping(JooqRows::user));
  }

  private List<Post> tags() {
    var tags =
        multiset(
                select(TAG_ID, TAG_NAME)
                    .from(POST_TO_TAG)
                    .join(TAG)
                    .on(TAG_ID.eq(LINK_TAG))
                    .where(LINK_POST.eq(POST_ID)))
            .convertFrom(rows -> rows.map(mapping(Tag::new)));
    return db.select(
            POST_ID, POST_TITLE, POST_BODY, POST_PUBLISHED, POST_AUTHOR, POST_CREATED, tags)
        .from(POST)
        .where(POST_ID.gt(draws.beforePosts(100)))
        .orderBy(POST_ID)
        .limit(100)
        .fetch(mapping(JooqRows::postWithTags));
  }

  private Counts group() {
    long all = db.fetchCount(USER);
    Map<Role, Long> byRole = new EnumMap<>(Role.class);
    db.select(USER_ROLE, count())
        .from(USER)
        .groupBy(USER_ROLE)
        .forEach(row -> byRole.put(row.value1().role(), (long) row.value2()));
    return new Counts(all, byRole);
  }

  private List<Post> cursor() {
    return db.select(POST_ID, POST_TITLE, POST_BODY, POST_PUBLISHED, POST_AUTHOR, POST_CREATED)
        .from(POST)
        .where(POST_ID.gt(draws.cursor()))
        .orderBy(POST_ID)
        .limit(50)
        .fetch(mapping(JooqRows::post));
  }
}
