package dev.refract.benchmarks.peers.refract;

import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.Role;
import dev.refract.benchmarks.peers.worker.Variants;
import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.execute.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes with the client, as a person would write them. */
final class RefractWrites {
  private static final int MANY = 1000;

  private final RefractClient client;
  private final Draws draws;

  RefractWrites(RefractClient client, Draws draws) {
    this.client = client;
    this.draws = draws;
  }

  void addTo(Variants variants) {
    variants
        .add(Operation.CREATE, this::create)
        .add(Operation.NESTED_CREATE, this::createWithPosts)
        .add(Operation.CREATE_MANY, this::createMany)
        .add(Operation.UPDATE, this::update)
        .add(Operation.UPSERT, this::upsert);
  }

  private Row create() {
    return client.model("User").create(Arguments.data(user(draws.role())));
  }

  private Map<String, Object> user(Role role) {
    return Map.of("email", draws.newEmail(), "name", Draws.NAME, "role", role.name());
  }

  private Row createWithPosts() {
    Map<String, Object> posts =
        Map.of(
            "create",
            List.of(
                Map.of("title", "first post title", "body", Draws.BODY, "published", true),
                Map.of("title", "second post title", "body", Draws.BODY)));
    return client
        .model("User")
        .create(
            Arguments.data(
                Map.of(
                    "email",
                    draws.newEmail(),
                    "name",
                    Draws.NAME,
                    "role",
                    draws.role().name(),
                    "posts",
                    posts)));
  }

  private Integer createMany() {
    List<Map<String, Object>> users = new ArrayList<>(MANY);
    for (int i = 0; i < MANY; i++) {
      users.add(user(Draws.role(i)));
    }
    return client.model("User").createMany(Arguments.none().with("data", users));
  }

  private Row update() {
    return client
        .model("User")
        .update(Arguments.where("id", draws.user()).withData(Map.of("name", draws.newName())));
  }

  private Row upsert() {
    String email = draws.maybeNewEmail();
    String name = draws.newName();
    return client
        .model("User")
        .upsert(
            Arguments.where("email", email)
                .with("create", Map.of("email", email, "name", name, "role", "USER"))
                .with("update", Map.of("name", name)));
  }
}
