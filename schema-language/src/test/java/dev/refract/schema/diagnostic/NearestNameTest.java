package dev.refract.schema.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> TYPES = List.of("String", "Int", "User", "UserProfile");

  @Test
  void findsWhatDiffersInALetterOrInCase() {
    assertThat(NearestName.of("Strng", TYPES)).contains("String");
    assertThat(NearestName.of("string", TYPES)).contains("String");
    assertThat(NearestName.of("Usre", TYPES)).contains("User");
    assertThat(NearestName.of("UserProfle", TYPES)).contains("UserProfile");
  }

  @Test
  void theOrderOfTheCandidatesDoesNotMatter() {
    assertThat(NearestName.of("uid", List.of("uuid", "ulid"))).contains("ulid");
    assertThat(NearestName.of("uid", List.of("ulid", "uuid"))).contains("ulid");
  }

  @Test
  void doesNotGuessWildly() {
    assertThat(NearestName.of("B", List.of("A"))).isEmpty();
    assertThat(NearestName.of("Invoice", TYPES)).isEmpty();
    assertThat(NearestName.of("", TYPES)).isEmpty();
  }

  @Test
  void manyQuestionsHaveTheAnswersOfTheFirst() {
    List<String> written = List.of("Strng", "Usre", "UserProfle", "Userprofil", "X", "", "Ussers");
    NearestName names = new NearestName(TYPES);
    for (int i = 0; i < 10; i++) {
      for (String name : written) {
        assertThat(names.to(name)).as(name).isEqualTo(NearestName.of(name, TYPES));
      }
    }
  }
}
