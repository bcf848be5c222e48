package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.AccessAction;
import dev.refract.migrate.script.action.AccessAction.ChangeOwner;
import dev.refract.migrate.script.action.AccessAction.CreatePolicy;
import dev.refract.migrate.script.action.AccessAction.DropPolicy;
import dev.refract.migrate.script.action.AccessAction.SwitchRowSecurity;
import dev.refract.migrate.script.action.RoutineAction;
import dev.refract.migrate.script.action.RoutineAction.CreateTrigger;
import dev.refract.migrate.script.action.RoutineAction.DropTrigger;
import dev.refract.migrate.script.action.RoutineAction.RenameTrigger;
import dev.refract.migrate.script.action.RoutineAction.SwitchTrigger;
import dev.refract.migrate.script.action.RowAction;
import dev.refract.migrate.script.action.RowAction.Delete;
import dev.refract.migrate.script.action.RowAction.Insert;
import dev.refract.migrate.script.action.RowAction.Update;
import dev.refract.migrate.script.action.SchemaAction;
import dev.refract.migrate.script.action.SchemaAction.Comment;
import dev.refract.migrate.script.action.ViewAction;
import dev.refract.migrate.script.action.ViewAction.CreateMaterializedView;
import dev.refract.migrate.script.action.ViewAction.CreateView;
import dev.refract.migrate.script.action.ViewAction.RefreshMaterializedView;
import java.util.Set;
import java.util.stream.Stream;

/** The forms that change triggers, views, rights and rows. */
final class OtherForms {
  private static final Set<String> TABLES = Set.of("TABLE", "MATERIALIZED VIEW");

  private OtherForms() {}

  static Stream<Choice> of(RoutineAction action) {
    return switch (action) {
      case CreateTrigger create -> on(DdlForm.CREATE_TRIGGER, create.table());
      case DropTrigger drop -> drop.table().stream().flatMap(t -> on(DdlForm.DROP_TRIGGER, t));
      case RenameTrigger rename -> on(DdlForm.DROP_TRIGGER, rename.table());
      case SwitchTrigger change -> on(DdlForm.SWITCH_TRIGGER, change.table());
      default -> Stream.empty();
    };
  }

  static Stream<Choice> of(ViewAction action) {
    return switch (action) {
      case CreateView view ->
          view.orReplace() ? on(DdlForm.CHANGE_VIEW, view.view()) : Stream.empty();
      case CreateMaterializedView _ -> Stream.empty();
      case RefreshMaterializedView refresh ->
          on(
              refresh.concurrently() ? DdlForm.REFRESH_VIEW_CONCURRENTLY : DdlForm.REFRESH_VIEW,
              refresh.view());
      default -> on(DdlForm.CHANGE_VIEW, action.view());
    };
  }

  static Stream<Choice> of(AccessAction action) {
    return switch (action) {
      case SwitchRowSecurity change -> on(DdlForm.ROW_SECURITY, change.table());
      case CreatePolicy create -> on(DdlForm.POLICY, create.table());
      case DropPolicy drop -> on(DdlForm.POLICY, drop.table());
      case ChangeOwner owner when TABLES.contains(owner.kind()) ->
          on(DdlForm.CHANGE_OWNER, owner.object());
      default -> Stream.empty();
    };
  }

  static Stream<Choice> of(SchemaAction action) {
    return switch (action) {
      case Comment comment when TABLES.contains(comment.kind()) ->
          on(DdlForm.COMMENT, comment.object());
      case Comment comment when comment.kind().equals("COLUMN") ->
          comment.object().namespace().map(TableName::of).stream()
              .flatMap(table -> on(DdlForm.COMMENT, table));
      default -> Stream.empty();
    };
  }

  static Stream<Choice> of(RowAction action) {
    return switch (action) {
      case Insert insert -> on(DdlForm.WRITE_SOME_ROWS, insert.table());
      case Update update -> on(written(update.limited()), update.table());
      case Delete delete -> on(written(delete.limited()), delete.table());
    };
  }

  private static DdlForm written(boolean limited) {
    return limited ? DdlForm.WRITE_SOME_ROWS : DdlForm.WRITE_ALL_ROWS;
  }

  private static Stream<Choice> on(DdlForm form, TableName table) {
    return Stream.of(Choice.of(form, table));
  }
}
