package dev.refract.app.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text strictly: bytes that are not UTF-8 are reported with their line, never replaced. */
final class TextFiles {
  private TextFiles() {}

  static String read(Path file) throws IOException, UndecodableException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(bytes, text, true);
    text.flip();
    if (result.isError()) {
      throw new UndecodableException(
          file, 1 + Math.toIntExact(text.chars().filter(c -> c == '\n').count()));
    }
    return text.toString();
  }
}
