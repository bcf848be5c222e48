package dev.refract.orm.request.reader;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.request.Order;
import dev.refract.orm.request.Window;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code where}, {@code orderBy}, {@code take}, {@code skip}, {@code cursor}, {@code distinct}. */
final class WindowReader {
  static final Set<String> NAMES = Set.of("where", "orderBy", "take", "skip", "cursor", "distinct");

  private static final String RELEVANCE = "_relevance";

  private final WhereReader where;
  private final Slots slots;
  private final Dialect dialect;

  WindowReader(WhereReader where, Slots slots, Dialect dialect) {
    this.where = where;
    this.slots = slots;
    this.dialect = dialect;
  }

  Window read(Model model, Argument argument) {
    return new Window(
        where.read(model, argument.field("where")),
        argument.field("orderBy").map(given -> order(model, given)).orElse(List.of()),
        argument.field("take").map(Argument::rows),
        skip(argument),
        argument.field("cursor").map(given -> where.cursor(model, given)),
        argument.field("distinct").map(given -> scalars(model, given)).orElse(List.of()));
  }

  static int skip(Argument argument) {
    Optional<Argument> skip = argument.field("skip");
    if (skip.isEmpty()) {
      return 0;
    }
    int rows = skip.get().rows();
    if (rows < 0) {
      throw InvalidRequestException.negativeSkip(skip.get().path(), rows);
    }
    return rows;
  }

  static List<ScalarField> scalars(Model model, Argument argument) {
    return argument.elements().stream().map(e -> scalar(model, e)).toList();
  }

  private static ScalarField scalar(Model model, Argument argument) {
    return Fields.scalar(model, argument.text())
        .orElseThrow(() ->
            InvalidRequestException.at(
                argument.path(),
                "`" + argument.value() + "` is not a field of " + model.name(),
                Suggestion.nearest(
                    argument.text(),
                    Fields.scalars(model).stream().map(ScalarField::name).toList())));
  }

  private List<Order> order(Model model, Argument argument) {
    List<Order> order = new ArrayList<>();
    for (Argument element : argument.elements()) {
      List<Argument> parts = element.fields();
      if (parts.size() > 1 && argument.isList()) {
        throw element.wrong("it may name one field only; write one object for each");
      }
      for (Argument part : parts) {
        order.add(part(model, List.of(), part));
      }
    }
    return order;
  }

  private Order part(Model model, List<RelationField> path, Argument argument) {
    Optional<ScalarField> scalar = Fields.scalar(model, argument.name());
    if (scalar.isPresent()) {
      return byField(path, scalar.get(), argument);
    }
    if (argument.name().equals(RELEVANCE) && dialect.textSearch().isPresent()) {
      return byRelevance(model, path, argument);
    }
    RelationField relation =
        Fields.relation(model, argument.name())
            .orElseThrow(() -> argument.unknown(Fields.names(model)));
    Argument inner = only(argument);
    if (!relation.isList()) {
      List<RelationField> longer = Stream.concat(path.stream(), Stream.of(relation)).toList();
      return part(relation.target(), longer, inner);
    }
    if (!inner.name().equals("_count")) {
      throw inner.unknown(List.of("_count"));
    }
    return new Order.ByCount(path, relation, descending(inner));
  }

  private Order byRelevance(Model model, List<RelationField> path, Argument argument) {
    known(argument, Set.of("fields", "search", "sort"));
    Argument fields = argument.requiredField("fields");
    for (ScalarField field : scalars(model, fields)) {
      if (field.type() != ScalarType.STRING || field.isList()) {
        throw fields.wrong("`" + field.name() + "` is no text");
      }
    }
    return new Order.ByRelevance(
        path,
        scalars(model, fields),
        slots.add(argument.requiredField("search").text()),
        descending(argument.requiredField("sort")));
  }

  private static Argument only(Argument argument) {
    List<Argument> parts = argument.fields();
    if (parts.size() != 1) {
      throw argument.wrong("it must name exactly one field");
    }
    return parts.getFirst();
  }

  private static Order byField(List<RelationField> path, ScalarField field, Argument argument) {
    if (!argument.isObject()) {
      return new Order.ByField(path, field, descending(argument), Optional.empty());
    }
    if (!field.isOptional()) {
      throw argument.expected("`asc` or `desc`");
    }
    known(argument, Set.of("sort", "nulls"));
    return new Order.ByField(
        path,
        field,
        descending(argument.requiredField("sort")),
        argument.field("nulls").map(WindowReader::nulls));
  }

  static Order.Nulls nulls(Argument argument) {
    return switch (argument.text()) {
      case "first" -> Order.Nulls.FIRST;
      case "last" -> Order.Nulls.LAST;
      default -> throw argument.expected("`first` or `last`");
    };
  }

  static boolean descending(Argument argument) {
    return switch (argument.text()) {
      case "asc" -> false;
      case "desc" -> true;
      default -> throw argument.wrong("expected `asc` or `desc`, got `" + argument.value() + "`");
    };
  }

  /** Says which of an object's names is not known. */
  static void known(Argument argument, Collection<String> names) {
    for (String name : argument.names()) {
      if (!names.contains(name)) {
        throw argument.requiredField(name).unknown(names);
      }
    }
  }
}
