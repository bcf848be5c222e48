package dev.refract.schema.diagnostic;

import static dev.refract.schema.diagnostic.Diagnostics.diagnostic;
import static dev.refract.schema.diagnostic.Diagnostics.list;
import static dev.refract.schema.diagnostic.Diagnostics.rename;
import static dev.refract.schema.diagnostic.Diagnostics.replace;

import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Makes the diagnostics of datasources and generators. */
public final class ConfigurationDiagnostics {
  private ConfigurationDiagnostics() {}

  public static Diagnostic severalDatasources(Location at) {
    return diagnostic(
        Code.SEVERAL_DATASOURCES,
        at,
        "A schema describes one database, but there are several datasources. Keep one.");
  }

  public static Diagnostic missingProvider(
      Location at, String kind, String name, List<String> known) {
    String advice = known.isEmpty() ? "" : " It is one of %s.".formatted(list(known));
    return diagnostic(
        Code.MISSING_PROPERTY,
        at,
        "The %s `%s` does not say its `provider`.%s".formatted(kind, name, advice));
  }

  public static Diagnostic missingPropertyValue(
      Location at, String kind, String name, String property) {
    return diagnostic(
        Code.MISSING_PROPERTY,
        at,
        "`%s` of the %s `%s` has no value. Write one behind the equals sign."
            .formatted(property, kind, name));
  }

  public static Diagnostic providerFromEnvironment(Location at) {
    return diagnostic(
        Code.UNKNOWN_PROVIDER,
        at,
        "The provider decides what the schema means, so it cannot come from the environment. Write"
            + " it out, such as `provider = \"sqlite\"`.");
  }

  public static Diagnostic providerIsNoText(Location at, String found) {
    return diagnostic(
        Code.UNKNOWN_PROVIDER,
        at,
        "The provider is a text in quotes, such as `\"sqlite\"`, not `%s`.".formatted(found));
  }

  public static Diagnostic unknownProvider(Location at, String found, List<String> known) {
    Optional<String> nearest = NearestName.of(found, known);
    return diagnostic(
        Code.UNKNOWN_PROVIDER,
        at,
        "There is no provider `%s`. Use one of %s.".formatted(found, list(known)),
        rename(at, found, nearest.map(n -> "\"" + n + "\"")));
  }

  public static Diagnostic propertyOfOtherKind(Location at, String expected, String found) {
    return diagnostic(
        Code.INVALID_PROPERTY, at, "A %s is needed here, not `%s`.".formatted(expected, found));
  }

  public static Diagnostic invalidEnvironmentCall(Location at) {
    return diagnostic(
        Code.INVALID_PROPERTY, at, "`env()` takes the name of one variable: `env(\"NAME\")`.");
  }

  public static Diagnostic unknownProperty(
      Location at, Location name, String property, List<String> known) {
    Optional<String> nearest = NearestName.of(property, known);
    return diagnostic(
        Code.UNKNOWN_PROPERTY,
        at,
        "A datasource of this provider has no property `%s`.%s"
            .formatted(
                property,
                nearest.map(n -> " Did you mean `%s`?".formatted(n)).orElse(" Remove the line.")),
        rename(name, property, nearest));
  }

  /**
   * A connection URL, which version 7 keeps in the configuration.
   *
   * @param line the whole line
   */
  public static Diagnostic connectionInSchema(Location at, Location line, String property) {
    return diagnostic(
        Code.CONNECTION_IN_SCHEMA,
        at,
        "`%s` is read from `prisma.config.ts` or the environment since version 7, which refuses it here. Move it there."
            .formatted(property),
        List.of(new Fix("Remove `%s`".formatted(property), List.of(replace(line, "")))));
  }

  public static Diagnostic previewFeaturesInDatasource(Location at) {
    return diagnostic(
        Code.INVALID_PROPERTY,
        at,
        "Preview features are switched on in a generator. Move this line there.");
  }

  public static Diagnostic oldNameOfRelationMode(Location at, Location name) {
    return diagnostic(
        Code.OLD_PROPERTY_NAME,
        at,
        "`referentialIntegrity` is called `relationMode` now.",
        rename(name, "referentialIntegrity", Optional.of("relationMode")));
  }

  public static Diagnostic relationModeTwice(Location at) {
    return diagnostic(
        Code.INVALID_PROPERTY,
        at,
        "`referentialIntegrity` is the old name of `relationMode`, which is given too. Remove this"
            + " line.");
  }

  public static Diagnostic unknownRelationMode(Location at, String found) {
    return diagnostic(
        Code.INVALID_PROPERTY,
        at,
        "There is no relation mode `%s`. Use `foreignKeys` or `prisma`.".formatted(found));
  }

  public static Diagnostic unsupportedRelationMode(
      Location at, String found, String connector, List<String> supported) {
    return diagnostic(
        Code.INVALID_PROPERTY,
        at,
        "%s has no relation mode `%s`, only %s.".formatted(connector, found, list(supported)));
  }

  public static Diagnostic namedEnvironmentArgument(Location at, Location value) {
    Span name = new Span(at.span().start(), value.span().start());
    return diagnostic(
        Code.NAMED_ENVIRONMENT_ARGUMENT,
        at,
        "`env` takes the name of a variable and nothing before it. Remove the argument's name.",
        List.of(new Fix("Remove the name", List.of(new TextEdit(at.file(), name, "")))));
  }

  public static Diagnostic unnamedExtensionOption(Location at) {
    return diagnostic(
        Code.INVALID_PROPERTY,
        at,
        "Options of an extension have names: `map`, `schema` or `version`, as in `pg_trgm(schema:"
            + " \"public\")`.");
  }

  public static Diagnostic unknownExtensionOption(Location at, String name) {
    return diagnostic(
        Code.INVALID_PROPERTY,
        at,
        "Extensions have no option `%s`, only `map`, `schema` and `version`.".formatted(name));
  }

  public static Diagnostic extensionOptionIsNoText(Location at, String name) {
    return diagnostic(Code.INVALID_PROPERTY, at, "`%s` takes a text in quotes.".formatted(name));
  }

  public static Diagnostic emptySchemas(Location at) {
    return diagnostic(
        Code.INVALID_PROPERTY,
        at,
        "`schemas` is empty. Name at least one schema, or remove the line.");
  }

  public static Diagnostic repeatedSchema(Location at, String name) {
    return diagnostic(
        Code.INVALID_PROPERTY, at, "The schema `%s` is named twice. Remove one.".formatted(name));
  }

  public static Diagnostic unsupportedSchemas(Location at, String connector) {
    return diagnostic(
        Code.INVALID_PROPERTY,
        at,
        "%s has no schemas to choose from. Remove the line.".formatted(connector));
  }

  public static Diagnostic extensionsNeedPreviewFeature(Location at) {
    return diagnostic(
        Code.MISSING_PREVIEW_FEATURE,
        at,
        "Extensions are a preview feature. Add `previewFeatures = [\"postgresqlExtensions\"]` to a"
            + " generator.");
  }

  public static Diagnostic needlessPreviewFeature(Location at, String feature) {
    return diagnostic(
        Code.NEEDLESS_PREVIEW_FEATURE,
        at,
        "`%s` is part of the language by now. Remove it from the list.".formatted(feature));
  }

  public static Diagnostic unknownPreviewFeature(Location at, String feature, List<String> known) {
    return diagnostic(
        Code.UNKNOWN_PREVIEW_FEATURE,
        at,
        "There is no preview feature `%s`. There are %s.".formatted(feature, list(known)));
  }
}
