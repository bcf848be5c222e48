package dev.refract.schema.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.model.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected names were read from scripts of the reference implementation. */
class ConstraintNamesTest {
  private final ConstraintNames sqlite = Connector.of(Provider.SQLITE).names();
  private final ConstraintNames postgresql = Connector.of(Provider.POSTGRESQL).names();

  @Test
  void suffixesSayWhatAConstraintIs() {
    assertThat(sqlite.primaryKey("User")).isEqualTo("User_pkey");
    assertThat(sqlite.uniqueIndex("User", List.of("email"))).isEqualTo("User_email_key");
    assertThat(sqlite.plainIndex("User", List.of("a", "b"))).isEqualTo("User_a_b_idx");
    assertThat(sqlite.foreignKey("Post", List.of("authorId"))).isEqualTo("Post_authorId_fkey");
    assertThat(sqlite.defaultValue("User", "role")).isEqualTo("User_role_df");
  }

  @Test
  void namesAreCutBeforeTheSuffix() {
    String table = "T".repeat(60);
    assertThat(postgresql.primaryKey(table)).isEqualTo("T".repeat(58) + "_pkey");
    assertThat(postgresql.uniqueIndex(table, List.of("email"))).isEqualTo("T".repeat(59) + "_key");
    assertThat(postgresql.foreignKey("P".repeat(50), List.of("authorIdentifier")))
        .isEqualTo("P".repeat(50) + "_authorI_fkey");
  }

  @Test
  void theLimitCountsBytesAndNoCharacterIsCutInTwo() {
    assertThat(postgresql.primaryKey("é".repeat(29))).isEqualTo("é".repeat(29) + "_pkey");
    assertThat(postgresql.primaryKey("é".repeat(30))).isEqualTo("é".repeat(29) + "_pkey");
    assertThat(postgresql.primaryKey("x" + "é".repeat(30)))
        .isEqualTo("x" + "é".repeat(28) + "_pkey");
    assertThat(postgresql.fits("é".repeat(31))).isTrue();
    assertThat(postgresql.fits("é".repeat(32))).isFalse();
  }

  @Test
  void sqliteHasRoomForLongNames() {
    String table = "T".repeat(200);
    assertThat(sqlite.plainIndex(table, List.of("a"))).isEqualTo(table + "_a_idx");
  }
}
