package dev.refract.schema.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.model.Schema;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each expectation was read from the reference implementation. */
class DatamodelDescriptionTest {

  @Test
  void aColumnSaysItsTypeItsNameInTheDatabaseAndItsDefault() {
    assertThat(field("Int @id @default(autoincrement()) @map(\"x_y\") /// A number."))
        .containsEntry("kind", "scalar")
        .containsEntry("type", "Int")
        .containsEntry("dbName", "x_y")
        .containsEntry("isId", true)
        .containsEntry("isUnique", false)
        .containsEntry("hasDefaultValue", true)
        .containsEntry("default", Map.of("name", "autoincrement", "args", List.of()))
        .containsEntry("nativeType", null)
        .containsEntry("documentation", "A number.");
  }

  @Test
  void functionsOfDefaultsSayTheirVersion() {
    assertThat(field("String @id @default(uuid())").get("default"))
        .isEqualTo(Map.of("name", "uuid", "args", List.of(4)));
    assertThat(field("String @id @default(cuid())").get("default"))
        .isEqualTo(Map.of("name", "cuid", "args", List.of(1)));
    assertThat(field("String @id @default(nanoid())").get("default"))
        .isEqualTo(Map.of("name", "nanoid", "args", List.of()));
  }

  @Test
  void numbersAreNumbersAsFarAsTheyAreExactElsewhere() {
    assertThat(field("BigInt @id @default(9007199254740993)").get("default"))
        .isEqualTo("9007199254740993");
    assertThat(field("Float @id @default(19.99)").get("default")).isEqualTo(19.990000000000002);
    assertThat(field("Float @id @default(1.5)").get("default")).isEqualTo(1.5);
  }

  @Test
  void timesHaveANumericOffset() {
    assertThat(field("DateTime @id @default(\"2000-02-29T00:00:00.000Z\")").get("default"))
        .isEqualTo("2000-02-29T00:00:00+00:00");
    assertThat(field("DateTime @id @default(\"1999-12-31T23:59:59.999Z\")").get("default"))
        .isEqualTo("1999-12-31T23:59:59.999+00:00");
  }

  @Test
  void ignoredModelsAndFieldsAreLeftOut() {
    Schema schema =
        schema(
            """
            model A {
              id Int @id
              b  Int @ignore
              c  Unsupported("x")?
            }
            model B {
              id Int @id
              @@ignore
            }
            """);

    List<Map<String, @Nullable Object>> models = list(DatamodelDescription.of(schema), "models");
    assertThat(models).hasSize(1);
    assertThat(list(models.getFirst(), "fields")).extracting("name").containsExactly("id");
  }

  @Test
  void aCompoundKeyIsOneOfTheModelAndAnIndex() {
    Map<String, @Nullable Object> datamodel =
        DatamodelDescription.of(
            schema(
                """
                model A {
                  b Int
                  c Int
                  @@id([b, c], name: "pair")
                  @@unique([c], map: "u")
                }
                """));

    assertThat(list(datamodel, "models").getFirst())
        .containsEntry("primaryKey", Map.of("name", "pair", "fields", List.of("b", "c")))
        .containsEntry("uniqueFields", List.of(List.of("c")));
    assertThat(list(datamodel, "indexes"))
        .containsExactly(
            Map.of(
                "model",
                "A",
                "type",
                "id",
                "isDefinedOnField",
                false,
                "name",
                "pair",
                "fields",
                List.of(Map.of("name", "b"), Map.of("name", "c"))),
            Map.of(
                "model",
                "A",
                "type",
                "unique",
                "isDefinedOnField",
                false,
                "dbName",
                "u",
                "fields",
                List.of(Map.of("name", "c"))));
  }

  private static Map<String, @Nullable Object> field(String declaration) {
    Map<String, @Nullable Object> datamodel =
        DatamodelDescription.of(schema("model A {\n  x " + declaration + "\n}\n"));
    return list(list(datamodel, "models").getFirst(), "fields").getFirst();
  }

  @SuppressWarnings("unchecked") // as the shape of a description has it
  private static List<Map<String, @Nullable Object>> list(
      Map<String, @Nullable Object> map, String name) {
    return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(map.get(name));
  }

  private static Schema schema(String models) {
    String datasource = "datasource db {\n  provider = \"sqlite\"\n}\n";
    return SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", datasource + models)))
        .schema();
  }
}
