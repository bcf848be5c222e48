package dev.refract.orm.execute;

import com.aventrix.jnanoid.jnanoid.NanoIdUtils;
import com.github.f4b6a3.ulid.UlidCreator;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.refract.schema.model.DefaultValue;
import io.github.thibaultmeyer.cuid.CUID;
import java.util.Locale;
import java.util.UUID;

/** Ids that the engine makes. */
final class Generators {
  private static final int NANO_ID_LENGTH = 21;

  private Generators() {}

  static String make(DefaultValue by) {
    return switch (by) {
      case DefaultValue.Uuid(var version) ->
          version.orElse(4) == 7
              ? UuidCreator.getTimeOrderedEpoch().toString()
              : UUID.randomUUID().toString();
      case DefaultValue.Cuid(var version) ->
          version.orElse(1) == 2 ? CUID.randomCUID2().toString() : CUID.randomCUID1().toString();
      case DefaultValue.Ulid _ -> UlidCreator.getUlid().toString().toUpperCase(Locale.ROOT);
      case DefaultValue.NanoId(var length) ->
          NanoIdUtils.randomNanoId(
              NanoIdUtils.DEFAULT_NUMBER_GENERATOR,
              NanoIdUtils.DEFAULT_ALPHABET,
              length.orElse(NANO_ID_LENGTH));
      case DefaultValue.Text _,
          DefaultValue.Numeric _,
          DefaultValue.Bool _,
          DefaultValue.OfEnum _,
          DefaultValue.OfList _,
          DefaultValue.Autoincrement _,
          DefaultValue.Sequence _,
          DefaultValue.Now _,
          DefaultValue.Auto _,
          DefaultValue.DatabaseGenerated _ ->
          throw new IllegalArgumentException("not an id: " + by);
    };
  }
}
