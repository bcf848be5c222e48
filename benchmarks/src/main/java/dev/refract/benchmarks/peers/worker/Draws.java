package dev.refract.benchmarks.peers.worker;

import java.util.List;

/**
 * What the operations ask for. Every contender draws the same from the same seed, as long as it
 * draws once for each thing and in the order in which it stands in the request.
 */
public final class Draws {
  public static final int USERS = 10_000;
  public static final int POSTS = 100_000;
  public static final String NAME = "Some Name";
  public static final String BODY = "lorem ipsum dolor sit amet ".repeat(8).substring(0, 200);

  private static final int MIDDLE = 50_000;

  private final List<String> words;
  private final String prefix =
      "w" + ProcessHandle.current().pid() + "-" + System.currentTimeMillis() + "-";
  private int state = 1;
  private int unique;

  Draws(List<String> words) {
    this.words = words;
  }

  /** Starts anew. */
  void seed(int seed) {
    state = (int) (seed * 2654435761L);
    if (state == 0) {
      state = 1;
    }
    for (int i = 0; i < 8; i++) {
      next(2);
    }
  }

  /** Xorshift, because it is the same few lines in every language. */
  private int next(int bound) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Integer.remainderUnsigned(state, bound);
  }

  /** The id of a user. */
  public int user() {
    return 1 + next(USERS);
  }

  /** An id behind which there are so many users at least. */
  public int beforeUsers(int count) {
    return next(USERS - count);
  }

  /** An id behind which there are so many posts at least. */
  public int beforePosts(int count) {
    return next(POSTS - count);
  }

  /** The id of a post far from both ends. */
  public int cursor() {
    return MIDDLE + next(1000);
  }

  /** A word that some titles hold. */
  public String word() {
    return words.get(next(words.size()));
  }

  /** An address that no user has. */
  public String newEmail() {
    return prefix + unique++ + "@x.example";
  }

  /** An address that one user in two draws has. */
  public String maybeNewEmail() {
    return next(2) == 0 ? newEmail() : "user" + user() + "@example.com";
  }

  public Role role() {
    return Role.at(next(Role.values().length));
  }

  /** Roles in turn. */
  public static Role role(int number) {
    return Role.at(number);
  }

  /** A name that a user is to have from now on. */
  public String newName() {
    return "Name " + next(1000);
  }
}
