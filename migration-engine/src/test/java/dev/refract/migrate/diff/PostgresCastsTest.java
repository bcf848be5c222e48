package dev.refract.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestSchemas;
import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.orm.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the reference said about changing a column with a value in it from one type to another, of
 * 5,000 pairs of types: nothing ({@code SAFE}), a warning about the cast ({@code RISKY}), or that
 * the column is dropped and made anew ({@code IMPOSSIBLE}).
 */
class PostgresCastsTest {
  private static final Path RECORDED = Path.of("src/test/resources/golden/casts/postgres.txt");

  private static final Map<String, String> FIELD_TYPES = new HashMap<>();

  static {
    List.of("SmallInt", "Integer", "Oid").forEach(t -> FIELD_TYPES.put(t, "Int"));
    FIELD_TYPES.put("BigInt", "BigInt");
    List.of("Money", "Decimal").forEach(t -> FIELD_TYPES.put(t, "Decimal"));
    List.of("Real", "DoublePrecision").forEach(t -> FIELD_TYPES.put(t, "Float"));
    FIELD_TYPES.put("ByteA", "Bytes");
    FIELD_TYPES.put("Boolean", "Boolean");
    List.of("Json", "JsonB").forEach(t -> FIELD_TYPES.put(t, "Json"));
    List.of("Timestamp", "Timestamptz", "Date", "Time", "Timetz")
        .forEach(t -> FIELD_TYPES.put(t, "DateTime"));
  }

  private final Map<String, Column> columns = new HashMap<>();

  @Test
  void castsAreJudgedAsTheReferenceJudgesThem() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(RECORDED)) {
      List<String> words = Arrays.asList(line.split(" "));
      for (String to : words.subList(2, words.size())) {
        String actual =
            new PostgresDiffRules()
                .cast(new Pair<>(column(words.getFirst()), column(to)))
                .map(Enum::name)
                .orElse("SAFE");
        if (!actual.equals(words.get(1))) {
          wrong.add(words.getFirst() + " to " + to + ": " + actual + ", not " + words.get(1));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private Column column(String nativeType) {
    return columns.computeIfAbsent(nativeType, PostgresCastsTest::derived);
  }

  private static Column derived(String nativeType) {
    String type = FIELD_TYPES.getOrDefault(nativeType.replaceAll("\\(.*", ""), "String");
    DatabaseSchema database =
        SchemaDeriver.derive(
            TestSchemas.of(
                """
                datasource db {
                  provider = "postgresql"
                }
                model A {
                  id Int @id
                  f  %s? @db.%s
                }
                """
                    .formatted(type, nativeType)),
            Dialect.postgres());
    return database.tables().getFirst().column("f").orElseThrow();
  }
}
