package dev.refract.app.schema;

import dev.refract.app.shell.Command;
import dev.refract.app.shell.StudioContext;
import dev.refract.schema.service.Outline;
import dev.refract.schema.service.OutlineItem;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.List;

/** Models, enums and fields as entries of the command palette. */
final class Places {
  private Places() {}

  static List<Command> of(StudioContext context) {
    List<Command> all = new ArrayList<>();
    SchemaWorkspace workspace = context.analysis().workspace();
    for (SourceFile file : workspace.files()) {
      for (OutlineItem block : Outline.of(workspace, file.name())) {
        all.add(place(context, file.name(), block.name(), block));
        block.children().stream()
            .filter(child -> child.kind() == OutlineItem.Kind.FIELD)
            .forEach(field ->
                all.add(place(context, file.name(), block.name() + "." + field.name(), field)));
      }
    }
    return all;
  }

  private static Command place(StudioContext context, String file, String name, OutlineItem item) {
    return Command.of(
        "schema.go." + name,
        name,
        title(item),
        Sidebar.icon(item.kind()),
        () -> context.navigation().reveal(new Location(file, item.nameSpan())));
  }

  private static String title(OutlineItem item) {
    return switch (item.kind()) {
      case MODEL -> "Model";
      case VIEW -> "View";
      case COMPOSITE_TYPE -> "Type";
      case ENUM -> "Enum";
      case DATASOURCE -> "Datasource";
      case GENERATOR -> "Generator";
      case FIELD -> item.detail();
      case ENUM_VALUE -> "Value";
      case PROPERTY -> "Property";
    };
  }
}
