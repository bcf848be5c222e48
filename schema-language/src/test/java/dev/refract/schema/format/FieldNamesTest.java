package dev.refract.schema.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {
  /** Recorded from the reference implementation. */
  @ParameterizedTest
  @CsvSource({
    "User, users, userId",
    "UserProfile, userProfiles, userProfileId",
    "order_state, orderStates, order_stateId",
    "HTTPServer, httpservers, hTTPServerId",
    "userID, userIDs, userIDId",
    "A1b2, a1B2s, a1b2Id",
    "Post_, posts, post_Id",
    "a__b, aBs, a__bId",
    "ABC_def, abcDefs, aBC_defId",
    "Category, categories, categoryId",
    "Person, people, personId",
    "Box, boxes, boxId",
    "Ox, oxen, oxId",
    "Analysis, analyses, analysisId",
    "Leaf, leaves, leafId",
    "Datum, data, datumId",
    "Child, children, childId",
    "News, news, newsId",
    "Address, addresses, addressId",
    "Status, statuses, statusId",
    "Key, keys, keyId",
    "Quiz, quizzes, quizId",
    "Index, indices, indexId",
    "Mouse, mice, mouseId",
    "Money, money, moneyId",
    "Virus, viri, virusId",
    "Potato, potatoes, potatoId",
    "Photo, photos, photoId",
    "Größe, größes, größeId",
  })
  void namesAreThoseOfTheReference(String model, String list, String key) {
    assertThat(FieldNames.plural(model)).isEqualTo(list);
    assertThat(FieldNames.keyField(model, "id")).isEqualTo(key);
  }
}
