package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.execute.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code relationMode = "prisma"}: what the engine does where the database has no foreign keys. */
abstract class EmulatedRelationsContract {
  static final String SCHEMA =
      """
      datasource db {
        provider     = "%s"
        relationMode = "prisma"
      }
      model Area {
        x     Int
        y     Int
        name  String
        rooms Room[]
        @@id([x, y])
      }
      model Room {
        id    Int     @id
        ax    Int
        ay    Int
        area  Area    @relation(fields: [ax, ay], references: [x, y], onDelete: Cascade)
        seats Seat[]
        boss  Boss?
        @@index([ax, ay])
      }
      model Seat {
        id     Int    @id
        roomId Int?
        room   Room?  @relation(fields: [roomId], references: [id], onDelete: SetNull)
        @@index([roomId])
      }
      model Boss {
        roomId Int    @id
        room   Room   @relation(fields: [roomId], references: [id], onDelete: Cascade)
        badges Badge[]
      }
      model Badge {
        id     Int    @id
        bossId Int
        boss   Boss   @relation(fields: [bossId], references: [roomId])
        @@index([bossId])
      }
      model Node {
        id       Int    @id
        parentId Int?
        parent   Node?  @relation("tree", fields: [parentId], references: [id], onDelete: Restrict, onUpdate: Restrict)
        children Node[] @relation("tree")
        @@index([parentId])
      }
      """;
  static final String SCRIPT =
      """
      CREATE TABLE "Area" ("x" INTEGER, "y" INTEGER, "name" TEXT NOT NULL, PRIMARY KEY ("x", "y"));
      CREATE TABLE "Room" ("id" INTEGER PRIMARY KEY, "ax" INTEGER NOT NULL, "ay" INTEGER NOT NULL);
      CREATE TABLE "Seat" ("id" INTEGER PRIMARY KEY, "roomId" INTEGER);
      CREATE TABLE "Boss" ("roomId" INTEGER PRIMARY KEY);
      CREATE TABLE "Badge" ("id" INTEGER PRIMARY KEY, "bossId" INTEGER NOT NULL);
      CREATE TABLE "Node" ("id" INTEGER PRIMARY KEY, "parentId" INTEGER);
      """;

  @SuppressWarnings("NullAway.Init") // before each test
  RefractClient client;

  /** The tables of {@link #SCRIPT}, empty. */
  abstract RefractClient freshClient();

  /** Areas 1/1, 1/2 and 2/1, each with two rooms, each of which has two seats and a boss. */
  @BeforeEach
  void fill() {
    client = freshClient();
    int room = 0;
    for (int[] area : new int[][] {{1, 1}, {1, 2}, {2, 1}}) {
      create("Area", Map.of("x", area[0], "y", area[1], "name", "a"));
      for (int i = 0; i < 2; i++) {
        room++;
        create("Room", Map.of("id", room, "ax", area[0], "ay", area[1]));
        create("Seat", Map.of("id", room * 10, "roomId", room));
        create("Seat", Map.of("id", room * 10 + 1, "roomId", room));
        create("Boss", Map.of("roomId", room));
      }
    }
  }

  private void create(String model, Map<String, Object> data) {
    client.model(model).create(Arguments.data(data));
  }

  private List<String> all(String model, String... fields) {
    return client
        .model(model)
        .findMany(Arguments.none().orderBy(fields[0], Direction.ASCENDING))
        .stream()
        .map(row -> values(row, fields))
        .toList();
  }

  private static String values(Row row, String... fields) {
    return String.join(
        " ", List.of(fields).stream().map(field -> String.valueOf(row.get(field))).toList());
  }

  @Test
  void rowsFollowOverSeveralStepsOneStatementEach() {
    Arguments area = Arguments.where("x_y", Map.of("x", 1, "y", 2));
    client.model("Area").delete(area);
    assertThat(all("Room", "id")).containsExactly("1", "2", "5", "6");
    assertThat(all("Boss", "roomId")).containsExactly("1", "2", "5", "6");
    assertThat(all("Seat", "id", "roomId")).contains("30 null", "31 null", "40 null", "20 2");
  }

  @Test
  void manyRowsWithKeysOfTwoFieldsGoTogether() {
    client
        .model("Area")
        .deleteMany(
            Arguments.where("rooms", Map.of("some", Map.of("id", Map.of("in", List.of(3, 5))))));
    assertThat(all("Area", "x", "y")).containsExactly("1 1");
    assertThat(all("Room", "id")).containsExactly("1", "2");
    assertThat(all("Boss", "roomId")).containsExactly("1", "2");
  }

  @Test
  void whoIsNeededStays() {
    create("Badge", Map.of("id", 1, "bossId", 3));
    assertThatThrownBy(() -> client.model("Area").deleteMany(Arguments.where("x", 1)))
        .hasMessageContaining("violate the required relation 'BadgeToBoss'");
    assertThat(all("Area", "x", "y")).hasSize(3);
    assertThat(all("Seat", "id", "roomId")).contains("10 1", "30 3");
    Arguments rooms = Arguments.where("x_y", Map.of("x", 1, "y", 2));
    assertThatThrownBy(() ->
            client
                .model("Area")
                .update(
                    rooms.withData(Map.of("rooms", Map.of("delete", List.of(Map.of("id", 3)))))))
        .hasMessageContaining("violate the required relation 'BadgeToBoss'");
    client
        .model("Area")
        .update(rooms.withData(Map.of("rooms", Map.of("delete", List.of(Map.of("id", 4))))));
    assertThat(all("Boss", "roomId")).containsExactly("1", "2", "3", "5", "6");
  }

  @Test
  void keysMoveWithWhatTheyPointTo() {
    client
        .model("Area")
        .update(
            Arguments.where("x_y", Map.of("x", 1, "y", 2))
                .withData(Map.of("y", Map.of("increment", 5))));
    assertThat(all("Room", "id", "ax", "ay")).contains("3 1 7", "4 1 7", "1 1 1");
    create("Badge", Map.of("id", 1, "bossId", 3));
    client
        .model("Room")
        .updateMany(
            Arguments.where("id", Map.of("in", List.of(3, 4)))
                .withData(Map.of("id", Map.of("multiply", 10))));
    assertThat(all("Badge", "id", "bossId")).containsExactly("1 30");
    assertThat(all("Boss", "roomId")).containsExactly("1", "2", "5", "6", "30", "40");
    assertThat(all("Seat", "id", "roomId")).contains("30 30", "41 40");
    client
        .model("Room")
        .upsert(
            Arguments.where("id", 1)
                .with("create", Map.of("id", 1, "ax", 1, "ay", 1))
                .with("update", Map.of("id", 9)));
    assertThat(all("Boss", "roomId")).contains("9").doesNotContain("1");
  }

  @Test
  void aTreeIsTakenDownFromItsLeaves() {
    create("Node", Map.of("id", 1));
    create("Node", Map.of("id", 2, "parentId", 1));
    assertThatThrownBy(() -> client.model("Node").delete(Arguments.where("id", 1)))
        .hasMessageContaining("violate the required relation 'tree'");
    assertThatThrownBy(
            () -> client.model("Node").update(Arguments.where("id", 1).withData(Map.of("id", 3))))
        .hasMessageContaining("violate the required relation 'tree'");
    client.model("Node").delete(Arguments.where("id", 2));
    client.model("Node").delete(Arguments.where("id", 1));
    assertThat(all("Node", "id")).isEmpty();
  }
}
