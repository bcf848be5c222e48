package dev.refract.schema.edit;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Relation;
import dev.refract.schema.service.Occurrence;
import dev.refract.schema.service.References;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** While a schema is being typed it is broken: an edit is done or refused, but it never fails. */
class BrokenSchemaTest {
  private static final int CASES = 200;

  @Test
  void everyEditOfBrokenTextIsDoneOrRefused() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      SchemaWorkspace broken = broken(RandomSchema.write(random), random);
      for (Symbol symbol : symbols(broken)) {
        for (Edit edit : some(edits(symbol, random), random)) {
          assertThatCode(() -> tryOut(broken, edit))
              .as("seed %d %s%n%s", seed, edit, EditPropertiesTest.text(broken))
              .doesNotThrowAnyException();
        }
      }
    }
  }

  private static List<Edit> some(List<Edit> edits, Random random) {
    return edits.stream().filter(_ -> random.nextInt(50) == 0).toList();
  }

  private static void tryOut(SchemaWorkspace workspace, Edit edit) {
    if (SchemaEditor.edit(workspace, edit) instanceof EditResult.Edited edited) {
      SchemaEditor.apply(workspace, edited.edits());
    }
  }

  /** Every file without a stretch of its text; sometimes one file is there twice. */
  private static SchemaWorkspace broken(SchemaWorkspace whole, Random random) {
    List<SourceFile> files = new ArrayList<>();
    for (SourceFile file : whole.files()) {
      String text = file.text();
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(60));
      files.add(new SourceFile(file.name(), text.substring(0, from) + text.substring(to)));
    }
    if (random.nextInt(4) == 0) {
      files.add(new SourceFile("again.prisma", whole.files().getFirst().text()));
    }
    return SchemaWorkspace.of(files);
  }

  private static List<Symbol> symbols(SchemaWorkspace workspace) {
    return workspace.files().stream()
        .flatMap(file -> References.in(workspace, file.name()).stream())
        .map(Occurrence::symbol)
        .distinct()
        .toList();
  }

  private static List<Edit> edits(Symbol symbol, Random random) {
    List<Edit> edits = new ArrayList<>();
    edits.add(Rename.keeping(symbol, "renamed"));
    edits.add(Rename.recorded(symbol, "renamed"));
    edits.add(new Delete(symbol, Uses.DELETE));
    edits.add(new AttributeEdit.AddAttribute(symbol, "@map(\"mapped\")"));
    edits.add(new AttributeEdit.RemoveAttribute(symbol, "relation"));
    edits.add(
        new AttributeEdit.SetAttributeArgument(
            symbol, "relation", Optional.of("fields"), Optional.empty()));
    switch (symbol) {
      case Symbol.Field(String owner, String name) -> {
        Arity arity = List.of(Arity.values()).get(random.nextInt(Arity.values().length));
        NewField field = NewField.of("added", "Int");
        edits.add(new FieldEdit.ChangeArity(owner, name, arity));
        edits.add(new FieldEdit.ChangeFieldType(owner, name, "BigInt"));
        edits.add(new FieldEdit.AddField(owner, field, new Place.Before(name)));
        edits.add(new FieldEdit.MoveField(owner, name, new Place.First()));
        edits.add(new KeyEdit.AddKey(owner, NewKey.of(Index.Kind.UNIQUE, List.of(name))));
        edits.add(new RelationEdit.RemoveRelation(owner, name));
      }
      case Symbol.Type(String name) -> {
        edits.add(new TypeEdit.MoveType(name, new TypePlace.EndOfFile("f0.prisma")));
        edits.add(new TypeEdit.AddEnum("Added", List.of("A"), new TypePlace.Before(name)));
        for (Relation.Kind kind : Relation.Kind.values()) {
          edits.add(RelationEdit.DrawRelation.of(kind, name, name));
        }
      }
      case Symbol.Value(String owner, String name) ->
          edits.add(new EnumEdit.MoveEnumValue(owner, name, new Place.First()));
      case Symbol.Relation _, Symbol.Datasource _ -> {}
    }
    return edits;
  }
}
