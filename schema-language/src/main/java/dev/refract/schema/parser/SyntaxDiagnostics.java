package dev.refract.schema.parser;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.Fix;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.util.List;

/** What the parser has to say, for one file. */
final class SyntaxDiagnostics {
  private final String file;

  SyntaxDiagnostics(String file) {
    this.file = file;
  }

  Diagnostic unknownDeclaration(Span line) {
    return error(
        Code.SYNTAX_ERROR,
        line,
        "This line starts no declaration. At the top level stand `datasource`, `generator`,"
            + " `model`, `view`, `enum` and `type` blocks, and comments.");
  }

  Diagnostic unclosedBlock(Span line, Opening block) {
    return error(
        Code.SYNTAX_ERROR,
        line,
        "The block `%s %s` is not closed: a line that starts with `}` is missing at its end."
            .formatted(block.kind().keyword(), block.name().text()));
  }

  Diagnostic unknownBlock(Span block, String keyword) {
    return error(
        Code.SYNTAX_ERROR,
        block,
        "`%s` opens no block. Blocks start with `datasource`, `generator`, `model`, `view`, `enum` or `type` and a name."
            .formatted(keyword));
  }

  Diagnostic typeAlias(Span alias) {
    return error(
        Code.SYNTAX_ERROR,
        alias,
        "The language has no type aliases. Use the type itself in the fields.");
  }

  Diagnostic unreadableField(Span line) {
    return error(
        Code.INVALID_LINE,
        line,
        "This line is neither a field (`name Type @attributes`) nor an attribute of the block"
            + " (`@@name(…)`).");
  }

  Diagnostic unreadableEnumValue(Span line) {
    return error(
        Code.INVALID_LINE,
        line,
        "This line is no value of the enum. Each value stands on a line of its own, with `@map` at"
            + " most.");
  }

  Diagnostic unreadableProperty(Span line, String keyword) {
    return error(
        Code.INVALID_LINE,
        line,
        "This line is no property of the %s. Properties have the form `name = value`."
            .formatted(keyword));
  }

  Diagnostic missingType(Span line, String block, String field) {
    return error(
        Code.INVALID_FIELD,
        line,
        "The field `%s` of `%s` has no type. Write one behind its name, for example `%1$s String`."
            .formatted(field, block));
  }

  Diagnostic optionalList(Span type, String name) {
    return error(
        Code.OPTIONAL_LIST,
        type,
        "A list cannot be optional: it may be empty instead. Write `%s[]` or `%1$s?`."
            .formatted(name));
  }

  Diagnostic legacyRequired(Span type, String name) {
    return error(
        Code.LEGACY_SYNTAX,
        type,
        "Fields are required unless they end with `?`. Write `%s` without the exclamation mark."
            .formatted(name),
        replacing("Remove the exclamation mark", type, name));
  }

  Diagnostic legacyList(Span type, String name) {
    return error(
        Code.LEGACY_SYNTAX,
        type,
        "Lists are written with the brackets behind the type: `%s[]`.".formatted(name),
        replacing("Write `%s[]`".formatted(name), type, name + "[]"));
  }

  Diagnostic legacyColon(Span colon) {
    return error(
        Code.LEGACY_SYNTAX,
        colon,
        "Between the name of a field and its type stands no colon.",
        replacing("Remove the colon", colon, ""));
  }

  Diagnostic unknownEscape(Span escape) {
    return error(
        Code.SYNTAX_ERROR,
        escape,
        "There is no such escape. A backslash itself is written `\\\\`, as in Windows paths.");
  }

  Diagnostic invalidUnicodeEscape(Span escape) {
    return error(
        Code.SYNTAX_ERROR,
        escape,
        "A Unicode escape is `\\u` with four hexadecimal digits; characters beyond U+FFFF take two"
            + " of them.");
  }

  private Fix replacing(String title, Span span, String replacement) {
    return new Fix(title, List.of(new TextEdit(file, span, replacement)));
  }

  private Diagnostic error(Code code, Span span, String message, Fix... fixes) {
    return new Diagnostic(
        code.id(), code.severity(), new Location(file, span), message, List.of(), List.of(fixes));
  }
}
