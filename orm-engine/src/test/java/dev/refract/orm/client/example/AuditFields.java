package dev.refract.orm.client.example;

import dev.refract.orm.client.Action;
import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.Extension;
import dev.refract.orm.client.On;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every write says who made it, in {@code createdBy} and {@code updatedBy}. */
final class AuditFields {
  private AuditFields() {}

  static Extension of(String model, Supplier<String> user) {
    return Extension.named("audit fields")
        .around(
            On.model(model).doing(Action.CREATE, Action.CREATE_MANY, Action.CREATE_MANY_AND_RETURN),
            query ->
                query.proceed(signed(query.arguments(), "data", user, "createdBy", "updatedBy")))
        .around(
            On.model(model).doing(Action.UPDATE, Action.UPDATE_MANY, Action.UPDATE_MANY_AND_RETURN),
            query -> query.proceed(signed(query.arguments(), "data", user, "updatedBy")))
        .around(
            On.model(model).doing(Action.UPSERT),
            query ->
                query.proceed(
                    signed(
                        signed(query.arguments(), "update", user, "updatedBy"),
                        "create",
                        user,
                        "createdBy",
                        "updatedBy")));
  }

  private static Arguments signed(
      Arguments given, String argument, Supplier<String> user, String... fields) {
    return given.with(argument, signed(given.toMap().get(argument), user.get(), fields));
  }

  private static @Nullable Object signed(@Nullable Object data, String user, String... fields) {
    return switch (data) {
      case List<?> rows -> rows.stream().map(row -> signed(row, user, fields)).toList();
      case Map<?, ?> row -> {
        Map<Object, @Nullable Object> more = new LinkedHashMap<>(row);
        for (String field : fields) {
          more.put(field, user);
        }
        yield more;
      }
      case null, default -> data;
    };
  }
}
