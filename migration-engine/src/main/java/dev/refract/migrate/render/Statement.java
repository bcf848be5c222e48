package dev.refract.migrate.render;

import dev.refract.migrate.database.Rename;
import dev.refract.migrate.diff.Step;
import java.util.Optional;

/**
 * One SQL statement.
 *
 * @param sql without the semicolon
 * @param step the change that it carries out, alone or with its neighbours of the same step
 * @param role what it does for that step
 * @param reverse the statement that takes it back; where there is one, values that were lost aside
 */
public record Statement(String sql, Step step, Role role, Optional<String> reverse) {

  /** What a statement does for its step. */
  public enum Role {
    /** It makes a change of its own. */
    CHANGE,
    /** With its neighbours it builds a table anew. */
    REBUILD,
    /**
     * It switches foreign keys off or on. Inside a transaction that does nothing: whoever runs the
     * script in one must do it before BEGIN, and check the keys before COMMIT.
     */
    FOREIGN_KEY_SWITCH
  }

  /** The comment over its section of the script: the kind of its step. */
  public String section() {
    return switch (step) {
      case Step.RenameThing(Rename rename) ->
          switch (rename) {
            case Rename.OfTable _ -> "RenameTable";
            case Rename.OfColumn _ -> "RenameColumn";
            case Rename.OfEnum _ -> "RenameEnum";
            case Rename.OfEnumValue _ -> "RenameEnumValue";
            case Rename.OfStoredValue _ -> "RenameStoredValue";
          };
      case Step.CreateTable _ -> "CreateTable";
      case Step.DropTable _ -> "DropTable";
      case Step.AlterTable _ -> "AlterTable";
      case Step.RedefineTables _ -> "RedefineTables";
      case Step.CreateIndex _ -> "CreateIndex";
      case Step.DropIndex _ -> "DropIndex";
      case Step.RedefineIndex _ -> "RedefineIndex";
      case Step.RenameIndex _ -> "RenameIndex";
      case Step.CreateNamespace _ -> "CreateSchema";
      case Step.CreateExtension _ -> "CreateExtension";
      case Step.AlterExtension _ -> "AlterExtension";
      case Step.CreateEnum _ -> "CreateEnum";
      case Step.AlterEnum _ -> "AlterEnum";
      case Step.DropEnum _ -> "DropEnum";
      case Step.DropForeignKey _ -> "DropForeignKey";
      case Step.AddForeignKey _ -> "AddForeignKey";
      case Step.RenameForeignKey _ -> "RenameForeignKey";
    };
  }

  @Override
  public String toString() {
    return sql + ";";
  }
}
