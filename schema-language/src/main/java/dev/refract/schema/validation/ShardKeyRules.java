package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.KeyDiagnostics;
import dev.refract.schema.model.Model;
import dev.refract.schema.text.Location;

/** Shard keys. */
final class ShardKeyRules {
  private ShardKeyRules() {}

  static void check(Model model, Context context) {
    if (model.shardKey().isEmpty()) {
      return;
    }
    Location at = model.shardKey().get().declaration();
    if (!context.can(Capability.SHARD_KEYS)) {
      context.report(KeyDiagnostics.unsupportedShardKey(at, context.connector().title()));
    } else if (!context.hasPreviewFeature("shardKeys")) {
      context.report(KeyDiagnostics.shardKeysNeedPreviewFeature(at));
    } else if (model.shardKey().get().fields().isEmpty()) {
      context.report(KeyDiagnostics.emptyShardKey(at));
    }
  }
}
