package dev.refract.orm.request.reader;

import dev.refract.orm.request.Selection;
import dev.refract.orm.request.Selection.Counted;
import dev.refract.orm.request.Selection.Nested;
import dev.refract.orm.request.Where;
import dev.refract.orm.request.Window;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code select}, {@code include}, {@code omit}, to any depth. */
final class SelectionReader {
  static final Set<String> NAMES = Set.of("select", "include", "omit");
  private static final String COUNT = "_count";

  private final WhereReader where;
  private final WindowReader windows;

  private final Function<Model, Selection> everything;

  /**
   * @param everything all fields of a model, which most requests select
   */
  SelectionReader(WhereReader where, WindowReader windows, Function<Model, Selection> everything) {
    this.where = where;
    this.windows = windows;
    this.everything = everything;
  }

  /** All fields of a model, without its relations. */
  static Selection everything(Model model) {
    return new Selection(Fields.scalars(model), List.of(), List.of());
  }

  /** Everything that one object of arguments selects. */
  Selection read(Model model, Argument arguments) {
    Optional<Argument> select = arguments.field("select").filter(given -> !given.isNull());
    Optional<Argument> include = arguments.field("include").filter(given -> !given.isNull());
    Optional<Argument> omit = arguments.field("omit").filter(given -> !given.isNull());
    if (select.isEmpty()) {
      return include.isEmpty() && omit.isEmpty()
          ? everything.apply(model)
          : implicit(model, include, omit);
    }
    if (include.isPresent() || omit.isPresent()) {
      throw arguments.wrong(
          "`select` cannot stand beside `" + (include.isPresent() ? "include" : "omit") + "`");
    }
    return explicit(model, select.get());
  }

  /** A selection without relations, for writes of many rows. */
  Selection flat(Model model, Argument arguments) {
    Selection selection = read(model, arguments);
    for (Nested nested : selection.nested()) {
      if (nested.field().isList()) {
        throw arguments.wrong("the list `" + nested.field().name() + "` cannot be selected here");
      }
    }
    return selection;
  }

  private Selection explicit(Model model, Argument select) {
    List<ScalarField> scalars = new ArrayList<>();
    List<Nested> nested = new ArrayList<>();
    List<Counted> counts = new ArrayList<>();
    for (Argument part : select.fields()) {
      Optional<ScalarField> scalar = Fields.scalar(model, part.name());
      if (scalar.isPresent()) {
        if (part.truth()) {
          scalars.add(scalar.get());
        }
      } else {
        relation(model, part, nested, counts);
      }
    }
    if (scalars.isEmpty() && nested.isEmpty() && counts.isEmpty()) {
      throw select.wrong("it must not be empty");
    }
    return new Selection(scalars, nested, counts);
  }

  private Selection implicit(Model model, Optional<Argument> include, Optional<Argument> omit) {
    List<Nested> nested = new ArrayList<>();
    List<Counted> counts = new ArrayList<>();
    for (Argument part : include.map(Argument::fields).orElse(List.of())) {
      if (Fields.scalar(model, part.name()).isPresent()) {
        throw part.wrong("it is no relation; `include` is for relations, `select` for all fields");
      }
      relation(model, part, nested, counts);
    }
    List<ScalarField> omitted = new ArrayList<>();
    for (Argument part : omit.map(Argument::fields).orElse(List.of())) {
      ScalarField field =
          Fields.scalar(model, part.name()).orElseThrow(() -> part.unknown(Fields.names(model)));
      if (part.truth()) {
        omitted.add(field);
      }
    }
    List<ScalarField> scalars =
        Fields.scalars(model).stream().filter(f -> !omitted.contains(f)).toList();
    if (scalars.isEmpty() && nested.isEmpty() && counts.isEmpty()) {
      throw omit.orElseThrow().wrong("nothing would be left of the result");
    }
    return new Selection(scalars, nested, counts);
  }

  private void relation(Model model, Argument part, List<Nested> nested, List<Counted> counts) {
    if (part.name().equals(COUNT) && !Fields.lists(model).isEmpty()) {
      counts.addAll(counts(model, part));
      return;
    }
    RelationField relation =
        Fields.relation(model, part.name())
            .orElseThrow(() ->
                part.unknown(
                    Stream.concat(Fields.names(model).stream(), Stream.of(COUNT)).toList()));
    if (!part.isObject()) {
      if (part.truth()) {
        nested.add(new Nested(relation, Window.ALL, everything.apply(relation.target())));
      }
      return;
    }
    Set<String> known = new TreeSet<>(NAMES);
    known.addAll(
        relation.isList()
            ? WindowReader.NAMES
            : relation.isOptional() ? Set.of("where") : Set.of());
    WindowReader.known(part, known);
    nested.add(
        new Nested(relation, windows.read(relation.target(), part), read(relation.target(), part)));
  }

  private List<Counted> counts(Model model, Argument argument) {
    if (!argument.isObject()) {
      return argument.truth()
          ? Fields.lists(model).stream().map(f -> new Counted(f, Where.ALWAYS)).toList()
          : List.of();
    }
    WindowReader.known(argument, Set.of("select"));
    List<Counted> counts = new ArrayList<>();
    Argument select = argument.requiredField("select");
    List<String> known = Fields.lists(model).stream().map(RelationField::name).toList();
    for (Argument part : select.fields()) {
      RelationField field =
          Fields.relation(model, part.name())
              .filter(RelationField::isList)
              .orElseThrow(() -> part.unknown(known));
      if (part.isObject()) {
        WindowReader.known(part, Set.of("where"));
        counts.add(new Counted(field, where.read(field.target(), part.field("where"))));
      } else if (part.truth()) {
        counts.add(new Counted(field, Where.ALWAYS));
      }
    }
    if (counts.isEmpty()) {
      throw select.wrong("it must not be empty");
    }
    return counts;
  }
}
