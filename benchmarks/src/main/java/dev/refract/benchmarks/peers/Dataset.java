package dev.refract.benchmarks.peers;

import dev.refract.benchmarks.peers.worker.Comment;
import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Post;
import dev.refract.benchmarks.peers.worker.Role;
import dev.refract.benchmarks.peers.worker.Tag;
import dev.refract.benchmarks.peers.worker.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rows that all contenders work on; always the same. Every user has 10 posts, every post 3
 * comments and 2 to 4 tags, and none of them lie side by side.
 */
final class Dataset {
  private static final int WORDS = 400;
  private static final int TAGS = 200;
  private static final int POSTS_OF_A_USER = Draws.POSTS / Draws.USERS;
  private static final int COMMENTS_OF_A_POST = 3;
  private static final int BODY_LENGTH = 200;
  private static final int USER_STEP_MILLIS = 600_000;
  private static final int POST_STEP_MILLIS = 60_000;
  private static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");
  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "zu", "ka",
    "le", "mi", "no", "tu"
  };

  private final Random random = new Random(20_240_607);
  private final List<String> words = words();
  private final List<User> users = users();
  private final List<Post> posts = posts();
  private final List<Comment> comments = comments();
  private final List<Tag> tags = tags();

  /** A tag of a post. */
  record Tagging(int post, int tag) {}

  /** What titles and bodies are made of. */
  List<String> vocabulary() {
    return words;
  }

  List<User> allUsers() {
    return users;
  }

  List<Post> allPosts() {
    return posts;
  }

  List<Comment> allComments() {
    return comments;
  }

  List<Tag> allTags() {
    return tags;
  }

  private List<String> words() {
    Set<String> all = new LinkedHashSet<>();
    while (all.size() < WORDS) {
      StringBuilder word = new StringBuilder();
      for (int i = random.nextInt(2, 5); i > 0; i--) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      all.add(word.toString());
    }
    return List.copyOf(all);
  }

  private String some(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(words.get(random.nextInt(WORDS)));
    }
    return text.toString();
  }

  private Instant time(int number, int step) {
    return BEGIN.plusMillis((long) number * step + random.nextInt(step));
  }

  private List<User> users() {
    List<User> all = new ArrayList<>(Draws.USERS);
    for (int id = 1; id <= Draws.USERS; id++) {
      String name = random.nextInt(10) == 0 ? null : some(2);
      int part = random.nextInt(20);
      Role role = part < 16 ? Role.USER : part < 19 ? Role.EDITOR : Role.ADMIN;
      all.add(
          new User(
              id, "user" + id + "@example.com", name, role, time(id, USER_STEP_MILLIS), List.of()));
    }
    return all;
  }

  /** The numbers to a limit, each so many times, in any order. */
  private List<Integer> scattered(int limit, int times) {
    List<Integer> all =
        new ArrayList<>(
            IntStream.rangeClosed(1, limit)
                .boxed()
                .flatMap(id -> Collections.nCopies(times, id).stream())
                .toList());
    Collections.shuffle(all, random);
    return all;
  }

  private List<Post> posts() {
    List<Integer> authors = scattered(Draws.USERS, POSTS_OF_A_USER);
    List<Post> all = new ArrayList<>(Draws.POSTS);
    for (int id = 1; id <= Draws.POSTS; id++) {
      all.add(
          new Post(
              id,
              some(4),
              some(BODY_LENGTH / 4).substring(0, BODY_LENGTH).strip(),
              random.nextInt(10) < 7,
              authors.get(id - 1),
              time(id, POST_STEP_MILLIS),
              List.of(),
              List.of()));
    }
    return all;
  }

  private List<Comment> comments() {
    List<Integer> commented = scattered(Draws.POSTS, COMMENTS_OF_A_POST);
    List<Comment> all = new ArrayList<>(commented.size());
    for (int id = 1; id <= commented.size(); id++) {
      all.add(new Comment(id, commented.get(id - 1), some(6)));
    }
    return all;
  }

  private List<Tag> tags() {
    List<Tag> all = new ArrayList<>(TAGS);
    for (int id = 1; id <= TAGS; id++) {
      all.add(new Tag(id, "tag-" + id + "-" + words.get(id)));
    }
    return all;
  }

  /** Each post with its tags, in the order of posts. */
  List<Tagging> taggings() {
    Random own = new Random(random.nextLong());
    List<Tagging> all = new ArrayList<>(Draws.POSTS * 3);
    for (int post = 1; post <= Draws.POSTS; post++) {
      Set<Integer> chosen = new LinkedHashSet<>();
      int count = own.nextInt(2, 5);
      while (chosen.size() < count) {
        chosen.add(own.nextInt(1, TAGS + 1));
      }
      for (int tag : chosen) {
        all.add(new Tagging(post, tag));
      }
    }
    return all;
  }
}
