package dev.refract.benchmarks.peers.jdbc;

import dev.refract.benchmarks.peers.worker.Comment;
import dev.refract.benchmarks.peers.worker.Post;
import dev.refract.benchmarks.peers.worker.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Users, their posts and their comments, put together while they are read. */
final class UserGraph {
  private final List<User> users = new ArrayList<>(50);
  private final Map<Integer, List<Post>> postsOf = HashMap.newHashMap(50);
  private final Map<Integer, List<Comment>> commentsOf = HashMap.newHashMap(500);
  private int[] posts = new int[512];
  private int postCount;

  void add(User user) {
    users.add(user);
    postsOf.put(user.id(), user.posts());
  }

  void add(Post post) {
    commentsOf.put(post.id(), post.comments());
    Objects.requireNonNull(postsOf.get(post.authorId())).add(post);
    if (postCount == posts.length) {
      posts = Arrays.copyOf(posts, postCount * 2);
    }
    posts[postCount++] = post.id();
  }

  void add(Comment comment) {
    Objects.requireNonNull(commentsOf.get(comment.postId())).add(comment);
  }

  boolean hasPost(int id) {
    return commentsOf.containsKey(id);
  }

  int[] userIds() {
    int[] ids = new int[users.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = users.get(i).id();
    }
    return ids;
  }

  int[] postIds() {
    return Arrays.copyOf(posts, postCount);
  }

  List<User> users() {
    return users;
  }
}
