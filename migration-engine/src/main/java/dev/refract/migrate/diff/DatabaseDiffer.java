package dev.refract.migrate.diff;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Extension;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.diff.Step.AlterExtension;
import dev.refract.migrate.diff.Step.AlterTable;
import dev.refract.migrate.diff.Step.CreateExtension;
import dev.refract.migrate.diff.Step.CreateIndex;
import dev.refract.migrate.diff.Step.CreateNamespace;
import dev.refract.migrate.diff.Step.CreateTable;
import dev.refract.migrate.diff.Step.DropIndex;
import dev.refract.migrate.diff.Step.DropTable;
import dev.refract.migrate.diff.Step.RedefineIndex;
import dev.refract.migrate.diff.Step.RedefineTables;
import dev.refract.migrate.diff.Step.RenameIndex;
import dev.refract.migrate.diff.Step.RenameThing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps from one database to the next. The order is the one in which the steps work: what is
 * dropped goes first, so that its names are free; what points to other things comes last. Indexes
 * get other names last, as with the reference; but after renames early, because their old names may
 * be those of new ones.
 */
public final class DatabaseDiffer {
  private final Pair<DatabaseSchema> databases;
  private final List<Rename> renames;
  private final DiffRules rules;
  private final TablePairing pairing;
  private final List<TableDiff> redefined;
  private final List<TableDiff> altered;

  private DatabaseDiffer(Pair<DatabaseSchema> databases, List<Rename> renames) {
    this.databases = databases;
    this.renames = renames;
    rules = DiffRules.of(databases.next().dialect());
    pairing = TablePairing.of(databases);
    Map<Boolean, List<TableDiff>> byRedefinition =
        pairing.pairs().stream()
            .map(tables -> new TableDiff(tables, rules))
            .collect(Collectors.partitioningBy(rules::needsRedefinition));
    redefined = byRedefinition.getOrDefault(true, List.of());
    altered = byRedefinition.getOrDefault(false, List.of());
  }

  /** The steps; none where the two are the same. */
  public static List<Step> diff(Pair<DatabaseSchema> databases) {
    return diff(databases, List.of());
  }

  /**
   * The steps where some things only get other names.
   *
   * @param agreed what is renamed, in any order
   * @throws ImpossibleRename where one does not fit the databases
   */
  public static List<Step> diff(Pair<DatabaseSchema> databases, List<Rename> agreed) {
    RenamePlan plan = RenamePlan.of(databases, agreed);
    return new DatabaseDiffer(Qualification.of(plan.databases()), plan.renames()).steps();
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    renames.forEach(rename -> steps.add(new RenameThing(rename)));
    createdNamespaces().forEach(name -> steps.add(new CreateNamespace(name)));
    createdExtensions().forEach(extension -> steps.add(new CreateExtension(extension)));
    steps.addAll(alteredExtensions());
    EnumDiff enums = new EnumDiff(databases, pairing);
    steps.addAll(enums.created());
    steps.addAll(enums.altered());
    ForeignKeyDiff foreignKeys = new ForeignKeyDiff(pairing, altered);
    if (rules.altersForeignKeys()) {
      steps.addAll(foreignKeys.dropped());
    }
    steps.addAll(droppedIndexes());
    steps.addAll(alteredTables());
    FollowingNames following = new FollowingNames(altered, rules);
    if (!renames.isEmpty()) {
      steps.addAll(following.indexes());
    }
    pairing.dropped().forEach(table -> steps.add(new DropTable(table)));
    steps.addAll(enums.dropped());
    pairing.created().forEach(table -> steps.add(new CreateTable(table)));
    if (!redefined.isEmpty()) {
      steps.add(new RedefineTables(redefined.stream().map(TableDiff::redefinition).toList()));
    }
    steps.addAll(createdIndexes());
    if (rules.altersForeignKeys()) {
      steps.addAll(
          renames.isEmpty()
              ? foreignKeys.renamed()
              : FollowingNames.foreignKeys(foreignKeys.renamed()));
      steps.addAll(foreignKeys.created());
    }
    if (renames.isEmpty()) {
      steps.addAll(renamedIndexes());
    }
    return steps;
  }

  private List<Extension> createdExtensions() {
    List<String> there = databases.previous().extensions().stream().map(Extension::name).toList();
    return wantedExtensions().filter(extension -> !there.contains(extension.name())).toList();
  }

  private List<AlterExtension> alteredExtensions() {
    return wantedExtensions()
        .flatMap(wanted ->
            databases.previous().extensions().stream()
                .filter(there -> there.name().equals(wanted.name()))
                .map(there -> new AlterExtension(new Pair<>(there, wanted))))
        .filter(step -> step.movesVersion() || step.movesNamespace())
        .toList();
  }

  private Stream<Extension> wantedExtensions() {
    return databases.next().extensions().stream()
        .filter(extension -> extension.origin() == Extension.Origin.SCHEMA)
        .filter(_ -> rules.hasExtensions());
  }

  private List<String> createdNamespaces() {
    return databases.next().namespaces().stream()
        .filter(name -> !databases.previous().namespaces().contains(name))
        .toList();
  }

  /**
   * A redefinition makes indexes, whose names may be those of indexes of tables that go; so those
   * go first.
   */
  private List<Step> droppedIndexes() {
    Map<TableName, List<Index>> dropped = new HashMap<>();
    altered.forEach(pair -> dropped.put(pair.tables().previous().name(), pair.droppedIndexes()));
    if (!redefined.isEmpty()) {
      pairing.dropped().forEach(table -> dropped.put(table.name(), table.indexes()));
    }
    return pairing.previous().stream()
        .flatMap(table ->
            dropped.getOrDefault(table.name(), List.of()).stream()
                .<Step>map(index -> new DropIndex(table, index)))
        .toList();
  }

  private List<Step> alteredTables() {
    List<Step> steps = new ArrayList<>();
    for (TableDiff pair : altered) {
      List<TableChange> changes = new ArrayList<>(pair.changes());
      if (renames.isEmpty()) {
        pair.renamedPrimaryKey()
            .ifPresent(keys -> changes.add(new TableChange.RenamePrimaryKey(keys)));
      }
      if (!changes.isEmpty()) {
        steps.add(new AlterTable(pair.tables(), changes));
      }
    }
    return steps;
  }

  private List<Step> createdIndexes() {
    Stream<Step> ofNewTables =
        pairing.created().stream()
            .flatMap(t -> t.indexes().stream().map(index -> new CreateIndex(t, index)));
    Stream<Step> ofAlteredTables =
        altered.stream()
            .flatMap(pair ->
                Stream.concat(
                        pair.createdIndexes().stream(), pair.indexesOfReplacedColumns().stream())
                    .map(index -> new CreateIndex(pair.tables().next(), index)));
    return Stream.concat(ofNewTables, ofAlteredTables).toList();
  }

  private List<Step> renamedIndexes() {
    List<Step> steps = new ArrayList<>();
    for (TableDiff pair : altered) {
      for (Pair<Index> indexes : pair.renamedIndexes()) {
        Table table = pair.tables().next();
        steps.add(
            rules.renamesIndexes()
                ? new RenameIndex(table, indexes)
                : new RedefineIndex(table, indexes));
      }
    }
    return steps;
  }
}
