package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.IndexAction;
import dev.refract.migrate.script.action.IndexAction.AttachIndex;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import dev.refract.migrate.script.action.IndexAction.Reindex;
import dev.refract.migrate.script.action.IndexAction.ReindexTarget;
import dev.refract.migrate.script.action.IndexAction.RenameIndex;
import dev.refract.migrate.script.action.IndexAction.SetIndexParameters;
import dev.refract.migrate.script.action.IndexAction.SetIndexTablespace;
import java.util.List;
import java.util.stream.Stream;

/** The forms that change an index. */
final class IndexForms {
  private IndexForms() {}

  static Stream<Choice> of(IndexAction action, Situation situation) {
    return Stream.of(
        switch (action) {
          case CreateIndex create -> created(create);
          case DropIndex drop ->
              onIndex(
                  drop.concurrently() ? DdlForm.DROP_INDEX_CONCURRENTLY : DdlForm.DROP_INDEX,
                  drop.index(),
                  situation);
          case RenameIndex rename ->
              Choice.of(
                      situation.majorVersion() < 12
                          ? DdlForm.RENAME_INDEX_11
                          : DdlForm.RENAME_INDEX)
                  .with(Role.INDEX, rename.index());
          case Reindex reindex -> rebuilt(reindex, situation);
          case AttachIndex attach ->
              Choice.of(DdlForm.SET_INDEX_PARAMETERS).with(Role.INDEX, attach.index());
          case SetIndexParameters set ->
              Choice.of(DdlForm.SET_INDEX_PARAMETERS).with(Role.INDEX, set.index());
          case SetIndexTablespace set ->
              Choice.of(DdlForm.SET_INDEX_TABLESPACE).with(Role.INDEX, set.index());
        });
  }

  private static Choice created(CreateIndex create) {
    return Choice.of(
        create.form().concurrently() ? DdlForm.CREATE_INDEX_CONCURRENTLY : DdlForm.CREATE_INDEX,
        create.table());
  }

  private static Choice onIndex(DdlForm form, TableName index, Situation situation) {
    return Choice.of(form)
        .with(Role.INDEX, index)
        .with(
            Role.TABLE,
            situation.facts().tableOfIndex(index.name()).stream()
                .map(table -> TableName.of(table.name()))
                .toList());
  }

  private static Choice rebuilt(Reindex reindex, Situation situation) {
    DdlForm form = reindex.concurrently() ? DdlForm.REINDEX_CONCURRENTLY : DdlForm.REINDEX;
    if (reindex.target() == ReindexTarget.INDEX) {
      return onIndex(form, reindex.name(), situation);
    }
    if (reindex.target() != ReindexTarget.TABLE) {
      return Choice.of(form);
    }
    List<TableName> indexes =
        situation.live(reindex.name()).stream()
            .flatMap(table -> table.indexes().stream())
            .map(index -> TableName.of(index.name()))
            .toList();
    return Choice.of(form, reindex.name()).with(Role.INDEX, indexes);
  }
}
