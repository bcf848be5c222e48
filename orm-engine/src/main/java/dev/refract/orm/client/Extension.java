package dev.refract.orm.client;

import dev.refract.orm.execute.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client does more than others; see {@link RefractClient#extended}. Immutable: every method
 * gives an extension with one thing more.
 *
 * <pre>{@code
 * Extension people = Extension.named("people")
 *     .around(On.model("User").doing(Action.DELETE), query -> archive(query))
 *     .field("User", "fullName", List.of("first", "last"),
 *         row -> row.text("first") + " " + row.text("last"))
 *     .model(Users.class, "User", Users::new);
 * client.extended(people).model(Users.class).byEmail("ann@example.com");
 * }</pre>
 */
public final class Extension {
  private final String name;
  private final List<Part> parts;

  private Extension(String name, List<Part> parts) {
    this.name = name;
    this.parts = List.copyOf(parts);
  }

  /** One thing that an extension adds. */
  sealed interface Part {
    record Hook(On queries, QueryHook hook) implements Part {}

    record Field(String model, String field, List<String> needs, Function<Row, ?> value)
        implements Part {}

    record OfModel<M>(Class<M> type, String model, Function<ModelClient, M> maker)
        implements Part {}

    record OfClient<C>(Class<C> type, Function<RefractClient, C> maker) implements Part {}
  }

  /** An extension that does nothing yet; the name is for messages. */
  public static Extension named(String name) {
    return new Extension(name, List.of());
  }

  /** A hook around queries. The first one added is the outermost. */
  public Extension around(On queries, QueryHook hook) {
    return with(new Part.Hook(queries, hook));
  }

  /**
   * A field of results that is computed.
   *
   * @param needs the fields that it is computed of, which may be computed ones that were added
   *     before; they are read even where they are not asked for, and do not show then
   */
  public Extension field(
      String model,
      String field,
      List<String> needs,
      Function<Row, ? extends @Nullable Object> value) {
    return with(new Part.Field(model, field, List.copyOf(needs), value));
  }

  /**
   * Methods of a model, as a class of the program's around the model's client; see {@link
   * RefractClient#model(Class)}.
   */
  public <M> Extension model(Class<M> type, String model, Function<ModelClient, M> maker) {
    return with(new Part.OfModel<>(type, model, maker));
  }

  /** Methods of the client, as a class of the program's; see {@link RefractClient#methods}. */
  public <C> Extension methods(Class<C> type, Function<RefractClient, C> maker) {
    return with(new Part.OfClient<>(type, maker));
  }

  private Extension with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Extension(name, more);
  }

  List<Part> parts() {
    return parts;
  }

  @Override
  public String toString() {
    return name;
  }
}
