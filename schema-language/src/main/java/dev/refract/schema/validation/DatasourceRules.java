package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.diagnostic.ConfigurationDiagnostics;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.Places;
import dev.refract.schema.model.Provider;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.FunctionCall;
import dev.refract.schema.syntax.Expression.ListLiteral;
import dev.refract.schema.syntax.Expression.StringLiteral;
import dev.refract.schema.syntax.Property;
import dev.refract.schema.text.Location;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Datasource blocks. */
final class DatasourceRules {
  private static final Set<String> URLS = Set.of("url", "directUrl", "shadowDatabaseUrl");
  private static final List<String> KNOWN =
      List.of("provider", "relationMode", "schemas", "extensions");

  private DatasourceRules() {}

  static void check(Context context) {
    Map<String, Integer> readable = new HashMap<>();
    for (Datasource datasource : context.schema().datasources()) {
      if (isReadable(datasource, context)) {
        readable.merge(datasource.declaration().file(), 1, Integer::sum);
      }
    }
    for (Datasource datasource : context.schema().datasources()) {
      // the reference implementation looks at each file by itself
      if (readable.getOrDefault(datasource.declaration().file(), 0) > 1) {
        context.report(ConfigurationDiagnostics.severalDatasources(blockOf(datasource)));
      }
    }
  }

  private static Location blockOf(Datasource datasource) {
    return Places.of(datasource.declaration().file(), datasource.syntax());
  }

  /** Whether the block names a known provider; its other properties do not count. */
  private static boolean isReadable(Datasource datasource, Context context) {
    ConfigBlock block = datasource.syntax();
    String file = datasource.declaration().file();
    if (Properties.reportMissingValues(block, file, "datasource", context)) {
      return false;
    }
    Optional<Property> provider = Properties.find(block, "provider");
    if (provider.isEmpty()) {
      context.report(
          ConfigurationDiagnostics.missingProvider(
              blockOf(datasource), "datasource", datasource.name(), keywords()));
      return false;
    }
    if (!providerIsKnown(provider.get(), datasource, file, context)) {
      return false;
    }
    Connector connector = Connector.of(datasource.provider().orElseThrow());
    relationModeIsKnown(block, datasource, file, connector, context);
    extensionsAreNames(block, file, datasource, context);
    for (Property property : block.properties()) {
      Location at = Places.of(file, property);
      String name = property.name().text();
      if (URLS.contains(name)) {
        context.report(
            ConfigurationDiagnostics.connectionInSchema(
                at, context.places().wholeLineOf(file, property), name));
      } else if (name.equals("previewFeatures")) {
        context.report(ConfigurationDiagnostics.previewFeaturesInDatasource(at));
      } else if (name.equals("schemas")) {
        if (Properties.find(block, name).filter(property::equals).isPresent()) {
          schemasAreDistinct(property, file, connector, context);
        }
      } else if (!isKnown(name, datasource)) {
        context.report(
            ConfigurationDiagnostics.unknownProperty(
                at, Places.of(file, property.name()), name, KNOWN));
      }
    }
    return true;
  }

  private static List<String> keywords() {
    return Arrays.stream(Provider.values()).map(Provider::keyword).toList();
  }

  private static boolean isKnown(String name, Datasource datasource) {
    return switch (name) {
      case "provider", "relationMode", "referentialIntegrity" -> true;
      case "extensions" -> datasource.provider().equals(Optional.of(Provider.POSTGRESQL));
      default -> false;
    };
  }

  private static boolean providerIsKnown(
      Property property, Datasource datasource, String file, Context context) {
    Expression value = property.value().orElseThrow();
    Location at = Places.of(file, value);
    if (value instanceof FunctionCall call && call.name().text().equals("env")) {
      context.report(ConfigurationDiagnostics.providerFromEnvironment(blockOf(datasource)));
      return false;
    }
    if (!(value instanceof StringLiteral(String keyword, _))) {
      context.report(
          ConfigurationDiagnostics.providerIsNoText(at, context.places().textOf(file, value)));
      return false;
    }
    if (datasource.provider().isEmpty()) {
      context.report(ConfigurationDiagnostics.unknownProvider(at, keyword, keywords()));
      return false;
    }
    return true;
  }

  private static void relationModeIsKnown(
      ConfigBlock block, Datasource datasource, String file, Connector connector, Context context) {
    Optional<Property> mode = Properties.find(block, "relationMode");
    Optional<Property> oldName = Properties.find(block, "referentialIntegrity");
    oldName.ifPresent(property ->
        context.report(
            ConfigurationDiagnostics.oldNameOfRelationMode(
                Places.of(file, property), Places.of(file, property.name()))));
    if (mode.isPresent() && oldName.isPresent()) {
      context.report(ConfigurationDiagnostics.relationModeTwice(Places.of(file, oldName.get())));
      return;
    }
    Property given = mode.or(() -> oldName).orElse(null);
    if (given == null) {
      return;
    }
    Expression value = given.value().orElseThrow();
    if (!(value instanceof StringLiteral(String keyword, _))) {
      Properties.reportKind("text", value, file, context);
    } else if (RelationMode.of(keyword).isEmpty()) {
      context.report(ConfigurationDiagnostics.unknownRelationMode(blockOf(datasource), keyword));
    } else if (!connector.relationModes().contains(RelationMode.of(keyword).get())) {
      context.report(
          ConfigurationDiagnostics.unsupportedRelationMode(
              Places.of(file, value),
              keyword,
              connector.title(),
              connector.relationModes().stream().map(RelationMode::keyword).toList()));
    }
  }

  private static void schemasAreDistinct(
      Property property, String file, Connector connector, Context context) {
    Expression value = property.value().orElseThrow();
    Location at = Places.of(file, value);
    List<Expression> elements =
        value instanceof ListLiteral list ? list.elements() : List.of(value);
    boolean readable = true;
    for (Expression element : elements) {
      if (!(element instanceof StringLiteral)) {
        Properties.reportKind("text", element, file, context);
        readable = false;
      }
    }
    if (!readable) {
      return;
    }
    if (!connector.can(Capability.SCHEMAS)) {
      context.report(ConfigurationDiagnostics.unsupportedSchemas(at, connector.title()));
      return;
    }
    if (elements.isEmpty()) {
      context.report(ConfigurationDiagnostics.emptySchemas(at));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Expression element : elements.reversed()) {
      if (element instanceof StringLiteral(String name, _) && !seen.add(name)) {
        context.report(ConfigurationDiagnostics.repeatedSchema(Places.of(file, element), name));
      }
    }
  }

  private static void extensionsAreNames(
      ConfigBlock block, String file, Datasource datasource, Context context) {
    Optional<Property> extensions = Properties.find(block, "extensions");
    if (extensions.isEmpty() || !isKnown("extensions", datasource)) {
      return;
    }
    ExtensionRules.areNames(extensions.get().value().orElseThrow(), file, context);
  }

  static void extensionsNeedTheirPreviewFeature(Context context) {
    if (context.datasource().isEmpty() || context.hasPreviewFeature("postgresqlExtensions")) {
      return;
    }
    Datasource datasource = context.datasource().get();
    Properties.find(datasource.syntax(), "extensions")
        .ifPresent(property ->
            context.report(
                ConfigurationDiagnostics.extensionsNeedPreviewFeature(
                    Places.of(datasource.declaration().file(), property))));
  }
}
