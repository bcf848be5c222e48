package dev.refract.orm.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedTextTest {
  private static final String[] PIECES = {
    "\"", "\\", "\\\"", "/", "\b", "\f", "\n", "\r", "\t", "\0", "\u001f", "\u007f", "'", ",", "]",
    "[", "{", "null", "ä", "€", "😀", "\u2028", " ", "x", "1", "\\u0041"
  };

  @Test
  void givesWhatTheDriverGives() throws SQLException {
    Random random = new Random(20_24);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        PreparedStatement values =
            connection.prepareStatement(
                "SELECT a, b, c, json_array(a, b, c) FROM (SELECT ? AS a, ? AS b, ? AS c)")) {
      for (int i = 0; i < 20_000; i++) {
        for (int column = 1; column <= 3; column++) {
          values.setObject(column, value(random));
        }
        try (ResultSet row = values.executeQuery()) {
          PackedText packed = new PackedText(row.getString(4));
          packed.begin();
          for (int column = 1; column <= 3; column++) {
            assertThat(number(packed.next())).isEqualTo(number(row.getObject(column)));
          }
        }
      }
    }
  }

  private static @Nullable Object value(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> random.nextLong() >> random.nextInt(64);
      case 2 -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
      // of so few digits that none is rounded away
      case 3 -> (random.nextInt(2_000_001) - 1_000_000) / 64.0;
      default -> text(random);
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** Small numbers come as Integer or as Long. */
  private static @Nullable Object number(@Nullable Object value) {
    return value instanceof Integer number ? (Object) number.longValue() : value;
  }

  @Test
  void listsHoldLists() {
    assertThat(PackedText.list("[[1, \"a]\", null],\n [], -2.5, 12345678901]"))
        .containsExactly(Arrays.asList(1, "a]", null), List.of(), -2.5, 12_345_678_901L);
    assertThat(PackedText.list("null")).isEmpty();
  }

  @Test
  void documentsOfViewsStandAsTheyAre() {
    PackedText row = new PackedText("[{\"a\":[1,\"]}\\\"\"]},[],7]");
    row.begin();
    assertThat(row.next()).isEqualTo("{\"a\":[1,\"]}\\\"\"]}");
    assertThat(row.next()).isEqualTo("[]");
    assertThat(row.next()).isEqualTo(7);
  }
}
