package dev.refract.app.document;

import dev.refract.app.settings.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps unsaved texts outside of the project, one file each, until they are saved. */
public final class RecoveryStore {
  private static final Logger LOG = LoggerFactory.getLogger(RecoveryStore.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;

  public RecoveryStore(Path folder) {
    this.folder = folder;
  }

  void keep(Path document, String text) throws IOException {
    String content =
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("file", document.toString())
                .put("typedAt", Instant.now().toString())
                .put("text", text));
    AtomicFile.write(fileOf(document), content);
  }

  void forget(Path document) throws IOException {
    Files.deleteIfExists(fileOf(document));
  }

  /** What was kept for this document, if it can still be read. */
  Optional<RecoveredText> find(Path document) {
    Path file = fileOf(document);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode content = JSON.readTree(Files.readString(file));
      return Optional.of(
          new RecoveredText(
              content.path("text").asString(), Instant.parse(content.path("typedAt").asString())));
    } catch (IOException | JacksonException | java.time.DateTimeException unreadable) {
      LOG.warn("{} holds unsaved text that cannot be read: {}", file, unreadable.getMessage());
      return Optional.empty();
    }
  }

  private Path fileOf(Path document) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(document.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(hash, 0, 12) + ".json");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
