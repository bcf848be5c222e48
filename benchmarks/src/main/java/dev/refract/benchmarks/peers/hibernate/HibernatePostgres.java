package dev.refract.benchmarks.peers.hibernate;

import dev.refract.benchmarks.peers.worker.Contender;
import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.JdbcUrl;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.Variants;
import dev.refract.benchmarks.peers.worker.Worker;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/**
 * Hibernate on PostgreSQL: entities in a session of their own for each operation. It has no upsert
 * of its own, no bulk insert and no grouping over entities, so those operations are left out.
 */
public final class HibernatePostgres implements Contender {
  private final SessionFactory sessions;
  private final Draws draws;
  private final Variants variants = new Variants();

  private HibernatePostgres(String url, Draws draws) {
    this.draws = draws;
    this.sessions =
        new Configuration()
            .addAnnotatedClass(HibernateUser.class)
            .addAnnotatedClass(HibernatePost.class)
            .addAnnotatedClass(HibernateComment.class)
            .addAnnotatedClass(HibernateTag.class)
            .addProperties(settings(url))
            .buildSessionFactory();
    variants
        .add(Operation.FIND_UNIQUE, () -> reading(this::findUnique))
        .add(Operation.PAGE_OF_100, () -> reading(session -> page(session, 100)))
        .add(Operation.PAGE_OF_1000, () -> reading(session -> page(session, 1000)))
        .add(Operation.NESTED, () -> reading(this::nested))
        .add(Operation.FILTER, () -> reading(this::filter))
        .add(Operation.CREATE, () -> writing(this::create))
        .add(Operation.NESTED_CREATE, () -> writing(this::createWithPosts))
        .add(Operation.UPDATE, () -> writing(this::update))
        .add(Operation.TAGS, () -> reading(this::tags))
        .add(Operation.CURSOR, () -> reading(this::cursor));
  }

  private static Properties settings(String url) {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "hibernate.connection.url",
            JdbcUrl.postgres(url, "prepareThreshold=1", "reWriteBatchedInserts=true"),
            "hibernate.connection.pool_size",
            "1",
            "hibernate.connection.initial_pool_size",
            "1",
            "hibernate.connection.min_pool_size",
            "1",
            "hibernate.default_batch_fetch_size",
            "500",
            "hibernate.jdbc.batch_size",
            "100"));
    return settings;
  }

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.SEVERE);
    Worker.serve(arguments, HibernatePostgres::new);
  }

  @Override
  public Variants variants() {
    return variants;
  }

  private <T> T reading(Function<Session, T> work) {
    try (Session session = sessions.openSession()) {
      session.setDefaultReadOnly(true);
      return work.apply(session);
    }
  }

  private <T> T writing(Function<Session, T> work) {
    return sessions.fromTransaction(work);
  }

  private HibernateUser findUnique(Session session) {
    return session.find(HibernateUser.class, draws.user());
  }

  private List<HibernateUser> page(Session session, int rows) {
    return session
        .createQuery("from HibernateUser u where u.id > :id order by u.id", HibernateUser.class)
        .setParameter("id", draws.beforeUsers(rows))
        .setMaxResults(rows)
        .list();
  }

  /** Posts by batches of keys, comments by one subselect. */
  private List<HibernateUser> nested(Session session) {
    List<HibernateUser> users = page(session, 50);
    for (HibernateUser user : users) {
      for (HibernatePost post : user.posts) {
        Hibernate.initialize(post.comments);
      }
    }
    return users;
  }

  private List<HibernateUser> filter(Session session) {
    return session
        .createQuery(
            "from HibernateUser u where exists ("
                + "select 1 from HibernatePost p where p.author = u and p.title like :title)"
                + " order by u.id",
            HibernateUser.class)
        .setParameter("title", "%" + draws.word() + "%")
        .setMaxResults(20)
        .list();
  }

  private HibernateUser create(Session session) {
    HibernateUser user = newUser();
    session.persist(user);
    return user;
  }

  private HibernateUser createWithPosts(Session session) {
    HibernateUser user = newUser();
    addPost(user, "first post title", true);
    addPost(user, "second post title", false);
    session.persist(user);
    return user;
  }

  private HibernateUser newUser() {
    HibernateUser user = new HibernateUser();
    user.email = draws.newEmail();
    user.name = Draws.NAME;
    user.role = draws.role();
    user.createdAt = LocalDateTime.now(ZoneOffset.UTC);
    return user;
  }

  private static void addPost(HibernateUser user, String title, boolean published) {
    HibernatePost post = new HibernatePost();
    post.title = title;
    post.body = Draws.BODY;
    post.published = published;
    post.author = user;
    post.createdAt = user.createdAt;
    user.posts.add(post);
  }

  private HibernateUser update(Session session) {
    HibernateUser user = session.find(HibernateUser.class, draws.user());
    user.name = draws.newName();
    return user;
  }

  private List<HibernatePost> tags(Session session) {
    int from = draws.beforePosts(100);
    return session
        .createQuery(
            "from HibernatePost p left join fetch p.tags where p.id > :from and p.id <= :to"
                + " order by p.id",
            HibernatePost.class)
        .setParameter("from", from)
        .setParameter("to", from + 100)
        .list();
  }

  private List<HibernatePost> cursor(Session session) {
    return session
        .createQuery("from HibernatePost p where p.id > :id order by p.id", HibernatePost.class)
        .setParameter("id", draws.cursor())
        .setMaxResults(50)
        .list();
  }

  @Override
  public void clean() {
    sessions.inTransaction(session -> {
      session
          .createMutationQuery("delete from HibernatePost p where p.id > " + Draws.POSTS)
          .executeUpdate();
      session
          .createMutationQuery("delete from HibernateUser u where u.id > " + Draws.USERS)
          .executeUpdate();
    });
  }
}
