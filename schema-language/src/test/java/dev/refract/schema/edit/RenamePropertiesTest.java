package dev.refract.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.edit.Rename.DatabaseName;
import dev.refract.schema.edit.SchemaImage.BlockImage;
import dev.refract.schema.edit.SchemaImage.EntryImage;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random schema, random rename: every reference follows, and the database is as the caller said.
 */
class RenamePropertiesTest {
  private static final int CASES = Integer.getInteger("refract.edit.cases", 2000);
  private static final List<String> NEW_NAMES =
      List.of("Aardvark", "zebra", "Middle", "t_user", "key");

  @Test
  void aRenameIsFollowedEverywhere() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      SchemaWorkspace before = RandomSchema.write(random);
      SchemaImage image = SchemaImage.of(before);
      BlockImage block = image.blocks.get(random.nextInt(image.blocks.size()));
      EntryImage entry = block.entries.get(random.nextInt(block.entries.size()));
      String newName = NEW_NAMES.get(random.nextInt(NEW_NAMES.size()));
      boolean isBlock = random.nextBoolean();
      Symbol symbol =
          isBlock
              ? new Symbol.Type(block.name)
              : block.kind.equals("enum")
                  ? new Symbol.Value(block.name, entry.name)
                  : new Symbol.Field(block.name, entry.name);
      Rename rename =
          random.nextBoolean() ? Rename.keeping(symbol, newName) : Rename.recorded(symbol, newName);
      if (isBlock) {
        expectBlock(image, block, rename);
      } else {
        expectEntry(image, block, entry, rename);
      }
      check(seed, before, image, rename);
    }
  }

  private static void check(int seed, SchemaWorkspace before, SchemaImage expected, Rename rename) {
    String about = "seed " + seed + " " + rename + "\n" + EditPropertiesTest.text(before);
    EditResult result = SchemaEditor.edit(before, rename);
    if (result instanceof EditResult.Refused refused) {
      assertThat(refused.reason()).as(about).isEqualTo(EditResult.Reason.NAME_TAKEN);
      assertThat(about).contains("\"" + rename.newName() + "\"");
      return;
    }
    EditResult.Edited edited = (EditResult.Edited) result;
    SchemaWorkspace after = SchemaEditor.apply(before, edited.edits());
    String both = about + "\n=====>\n" + EditPropertiesTest.text(after) + edited;
    assertThat(EditPropertiesTest.errors(after)).as(both).isEmpty();

    // relations between models that were named to keep their join table are checked below
    assertThat(withoutPins(SchemaImage.of(after), expected))
        .as(both)
        .isEqualTo(expected.toString());
    checkDatabase(both, before, after, rename, edited);
    for (SourceFile file : before.files()) {
      EditPropertiesTest.checkLines(
          both, file.text(), after.file(file.name()).orElseThrow().text(), touched(before, rename));
    }
  }

  /** The name, and the lists of relations that may be named now. */
  private static Set<String> touched(SchemaWorkspace before, Rename rename) {
    Set<String> words = new HashSet<>(Set.of(rename.symbol().name(), "@@map"));
    before.schema().models().stream()
        .filter(model -> model.name().equals(rename.symbol().name()))
        .flatMap(model -> model.relationFields().stream())
        .filter(field -> field.isList() && field.opposite().orElseThrow().isList())
        .forEach(field -> words.add(field.name()));
    return words;
  }

  private static void checkDatabase(
      String about,
      SchemaWorkspace before,
      SchemaWorkspace after,
      Rename rename,
      EditResult.Edited edited) {
    DatabaseImage old = DatabaseImage.of(before);
    DatabaseImage now = DatabaseImage.of(after);
    DatabaseImage predicted = old.renamed(edited.renames());
    assertThat(sorted(now.tables())).as(about).isEqualTo(sorted(predicted.tables()));
    assertThat(now.enums()).as(about).isEqualTo(predicted.enums());
    if (rename.database() instanceof DatabaseName.Keep) {
      assertThat(now.constraints()).as(about).isEqualTo(old.constraints());
      assertThat(edited.renames().isEmpty()).as(about).isEqualTo(now.joins().equals(old.joins()));
    }
  }

  /** The columns A and B of a join table may have changed places. */
  private static Map<String, List<String>> sorted(Map<String, List<String>> tables) {
    Map<String, List<String>> result = new TreeMap<>();
    tables.forEach((table, columns) -> result.put(table, columns.stream().sorted().toList()));
    return result;
  }

  private static void expectBlock(SchemaImage image, BlockImage block, Rename rename) {
    String previous = block.map.isEmpty() ? block.name : block.map;
    for (BlockImage other : image.blocks) {
      for (EntryImage entry : other.entries) {
        if (entry.type.equals(block.name)) {
          entry.type = rename.newName();
        }
      }
    }
    block.name = rename.newName();
    block.map = map(rename, previous);
  }

  private static void expectEntry(
      SchemaImage image, BlockImage block, EntryImage entry, Rename rename) {
    String previous = entry.map.isEmpty() ? entry.name : entry.map;
    String oldName = entry.name;
    boolean isRelation = entry.isRelation(image);
    if (block.kind.equals("enum")) {
      for (BlockImage other : image.blocks) {
        for (EntryImage field : other.entries) {
          if (field.type.equals(block.name)) {
            field.defaultValue =
                field.defaultValue.replace("=" + oldName + ",", "=" + rename.newName() + ",");
          }
        }
      }
    } else {
      image.renameUses(block.name, name -> name.equals(oldName) ? rename.newName() : name);
    }
    entry.name = rename.newName();
    entry.map = isRelation ? "" : map(rename, previous);
  }

  private static String map(Rename rename, String previous) {
    String next = rename.database() instanceof DatabaseName.Change(String to) ? to : previous;
    return next.equals(rename.newName()) ? "" : next;
  }

  /** The print without names of relations that have none in the expected image. */
  private static String withoutPins(SchemaImage image, SchemaImage expected) {
    Set<String> named = new HashSet<>();
    for (BlockImage block : expected.blocks) {
      for (EntryImage entry : block.entries) {
        if (!entry.relation.isEmpty()) {
          named.add(entry.relation);
        }
      }
    }
    for (BlockImage block : image.blocks) {
      for (EntryImage entry : block.entries) {
        if (!named.contains(entry.relation)) {
          entry.relation = "";
        }
      }
    }
    return image.toString();
  }
}
