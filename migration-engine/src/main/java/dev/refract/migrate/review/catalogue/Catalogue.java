package dev.refract.migrate.review.catalogue;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.compatibility.CompatibilityRules;
import dev.refract.migrate.review.data.DataRules;
import dev.refract.migrate.review.destructive.DestructiveRules;
import dev.refract.migrate.review.lock.LockRules;
import dev.refract.migrate.review.quality.QualityRules;
import dev.refract.migrate.review.sqlite.SqliteRules;
import dev.refract.migrate.review.transaction.TransactionRules;
import java.util.List;
import java.util.stream.Stream;

/** All analysers, family by family. */
final class Catalogue {
  private Catalogue() {}

  static final List<Analyser> ANALYSERS =
      Stream.of(
              DestructiveRules.ALL,
              DataRules.ALL,
              LockRules.ALL,
              CompatibilityRules.ALL,
              TransactionRules.ALL,
              SqliteRules.ALL,
              QualityRules.ALL)
          .flatMap(List::stream)
          .toList();
}
