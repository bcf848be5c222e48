package dev.refract.benchmarks.peers.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDateTime;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The tables, as the code generator of jOOQ would have it. */
final class Tables {
  static final Table<Record> USER = table(name("User"));
  static final Field<Integer> USER_ID = field(name("User", "id"), SQLDataType.INTEGER);
  static final Field<String> USER_EMAIL = field(name("User", "email"), SQLDataType.CLOB);
  static final Field<String> USER_NAME = field(name("User", "name"), SQLDataType.CLOB);
  static final Field<JooqRole> USER_ROLE =
      field(name("User", "role"), SQLDataType.VARCHAR.asEnumDataType(JooqRole.class));
  static final Field<LocalDateTime> USER_CREATED =
      field(name("User", "createdAt"), SQLDataType.LOCALDATETIME(3));

  static final Table<Record> POST = table(name("Post"));
  static final Field<Integer> POST_ID = field(name("Post", "id"), SQLDataType.INTEGER);
  static final Field<String> POST_TITLE = field(name("Post", "title"), SQLDataType.CLOB);
  static final Field<String> POST_BODY = field(name("Post", "body"), SQLDataType.CLOB);
  static final Field<Boolean> POST_PUBLISHED =
      field(name("Post", "published"), SQLDataType.BOOLEAN);
  static final Field<Integer> POST_AUTHOR = field(name("Post", "authorId"), SQLDataType.INTEGER);
  static final Field<LocalDateTime> POST_CREATED =
      field(name("Post", "createdAt"), SQLDataType.LOCALDATETIME(3));

  static final Table<Record> COMMENT = table(name("Comment"));
  static final Field<Integer> COMMENT_ID = field(name("Comment", "id"), SQLDataType.INTEGER);
  static final Field<Integer> COMMENT_POST = field(name("Comment", "postId"), SQLDataType.INTEGER);
  static final Field<String> COMMENT_TEXT = field(name("Comment", "text"), SQLDataType.CLOB);

  static final Table<Record> TAG = table(name("Tag"));
  static final Field<Integer> TAG_ID = field(name("Tag", "id"), SQLDataType.INTEGER);
  static final Field<String> TAG_NAME = field(name("Tag", "name"), SQLDataType.CLOB);

  static final Table<Record> POST_TO_TAG = table(name("_PostToTag"));
  static final Field<Integer> LINK_POST = field(name("_PostToTag", "A"), SQLDataType.INTEGER);
  static final Field<Integer> LINK_TAG = field(name("_PostToTag", "B"), SQLDataType.INTEGER);

  private Tables() {}
}
