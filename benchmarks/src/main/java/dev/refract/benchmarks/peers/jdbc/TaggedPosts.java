package dev.refract.benchmarks.peers.jdbc;

import dev.refract.benchmarks.peers.worker.Post;
import dev.refract.benchmarks.peers.worker.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Posts and their tags, put together while they are read. */
final class TaggedPosts {
  private final List<Post> posts = new ArrayList<>(100);
  private final Map<Integer, List<Tag>> tagsOf = HashMap.newHashMap(100);

  void add(Post post) {
    posts.add(post);
    tagsOf.put(post.id(), post.tags());
  }

  void add(int post, Tag tag) {
    Objects.requireNonNull(tagsOf.get(post)).add(tag);
  }

  boolean isLast(int id) {
    return !posts.isEmpty() && posts.getLast().id() == id;
  }

  int[] ids() {
    int[] ids = new int[posts.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = posts.get(i).id();
    }
    return ids;
  }

  List<Post> posts() {
    return posts;
  }
}
