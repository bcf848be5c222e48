package dev.refract.app.schema;

import dev.refract.schema.service.SemanticToken;
import dev.refract.schema.service.SemanticTokens;
import java.util.List;

/** The style class of each piece of a schema text. */
final class Highlighting {
  private Highlighting() {}

  static List<StyledSpan> of(String text) {
    return SemanticTokens.of(text).stream()
        .filter(token -> token.span().length() > 0)
        .map(token -> new StyledSpan(token.span(), style(token.kind())))
        .toList();
  }

  private static String style(SemanticToken.Kind kind) {
    return switch (kind) {
      case KEYWORD -> "keyword";
      case DECLARATION -> "declaration";
      case FIELD, PROPERTY -> "field";
      case SCALAR_TYPE -> "type";
      case TYPE -> "reference";
      case ATTRIBUTE -> "attribute";
      case ARGUMENT -> "argument";
      case FUNCTION -> "function";
      case ENUM_VALUE, CONSTANT -> "constant";
      case STRING -> "string";
      case NUMBER -> "number";
      case COMMENT -> "comment";
      case DOCUMENTATION -> "documentation";
      case PUNCTUATION -> "punctuation";
      case INVALID -> "invalid";
    };
  }
}
