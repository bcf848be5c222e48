package dev.refract.app.schema;

import dev.refract.app.shell.Command;
import dev.refract.app.shell.StudioContext;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** Models, enums and fields as entries of the command palette. */
final class Places {
  private Places() {}

  static List<Command> of(StudioContext context) {
    List<Command> all = new ArrayList<>();
    for (SchemaTree tree : context.analysis().workspace().trees()) {
      for (OutlineEntry entry : OutlineEntry.of(tree)) {
        all.add(
            place(
                context,
                entry.name(),
                title(entry.kind()),
                Sidebar.icon(entry.kind()),
                entry.location()));
      }
      tree.declarations().stream()
          .filter(ModelBlock.class::isInstance)
          .map(ModelBlock.class::cast)
          .forEach(block -> fields(context, tree.file(), block, all));
    }
    return all;
  }

  private static void fields(
      StudioContext context, String file, ModelBlock block, List<Command> all) {
    for (FieldDeclaration field : block.fields()) {
      all.add(
          place(
              context,
              block.name().text() + "." + field.name().text(),
              "Field",
              Feather.MINUS,
              new Location(file, field.name().span())));
    }
  }

  private static Command place(
      StudioContext context, String name, String group, Feather icon, Location location) {
    return Command.of(
        "schema.go." + name, name, group, icon, () -> context.navigation().reveal(location));
  }

  private static String title(OutlineEntry.Kind kind) {
    return switch (kind) {
      case MODEL -> "Model";
      case VIEW -> "View";
      case TYPE -> "Type";
      case ENUM -> "Enum";
      case DATASOURCE -> "Datasource";
      case GENERATOR -> "Generator";
    };
  }
}
