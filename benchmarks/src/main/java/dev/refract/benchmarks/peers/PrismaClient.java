package dev.refract.benchmarks.peers;

import dev.refract.benchmarks.peers.PeerProcess.Contestant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The generated client of Prisma for one contestant. */
final class PrismaClient {
  private PrismaClient() {}

  static Path folder(Path scratch, Contestant contestant) {
    return scratch.resolve(contestant.peer().key() + "-" + contestant.store().provider());
  }

  /**
   * Generates it.
   *
   * @param reference where Prisma's packages are
   * @param schema the whole schema for the contestant's database
   */
  static void generate(Path reference, Path scratch, Contestant contestant, String schema)
      throws IOException, InterruptedException {
    Path packages = scratch.resolve("node_modules");
    Files.deleteIfExists(packages);
    Files.createSymbolicLink(packages, reference.resolve("node_modules"));
    Path folder = Files.createDirectories(folder(scratch, contestant));
    String preview =
        contestant.peer() == Peer.PRISMA_TUNED ? "  previewFeatures = [\"relationJoins\"]\n" : "";
    Path file = folder.resolve("schema.prisma");
    Files.writeString(
        file,
        """
        generator client {
          provider = "prisma-client-js"
          output = "./client"
        %s}

        """
                .formatted(preview)
            + schema);
    ProcessBuilder generate =
        new ProcessBuilder(
            List.of(
                "node",
                packages.resolve("prisma/build/index.js").toString(),
                "generate",
                "--schema",
                file.toString()));
    // It would look for an engine and for news otherwise, which the client does not need.
    generate
        .environment()
        .putAll(
            Map.of(
                "PRISMA_SCHEMA_ENGINE_BINARY", "/bin/true",
                "PRISMA_HIDE_UPDATE_MESSAGE", "1",
                "CHECKPOINT_DISABLE", "1"));
    Path log = folder.resolve("generate.log");
    generate.redirectErrorStream(true).redirectOutput(log.toFile());
    if (generate.start().waitFor() != 0) {
      throw new IOException("Prisma's client could not be generated; see " + log);
    }
  }
}
