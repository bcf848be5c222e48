package dev.refract.orm.request.reader;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.request.BoundRequest;
import dev.refract.orm.request.Data;
import dev.refract.orm.request.Request;
import dev.refract.orm.request.Request.LoadStrategy;
import dev.refract.orm.request.Request.Wanted;
import dev.refract.orm.request.Selection;
import dev.refract.orm.request.UniqueKey;
import dev.refract.orm.request.Window;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The door of this room: model, action and arguments to a request. */
public final class RequestReader {
  private static final List<String> ACTIONS =
      List.of(
          "findUnique",
          "findUniqueOrThrow",
          "findFirst",
          "findFirstOrThrow",
          "findMany",
          "create",
          "createMany",
          "createManyAndReturn",
          "update",
          "updateMany",
          "updateManyAndReturn",
          "upsert",
          "delete",
          "deleteMany",
          "count",
          "aggregate",
          "groupBy");

  private static final String STRATEGY = "relationLoadStrategy";

  private static final Set<String> FIND = selecting(WindowReader.NAMES);
  private static final Set<String> ONE = selecting(Set.of("where"));
  private static final Set<String> CREATE = selecting(Set.of("data"));
  private static final Set<String> CREATE_MANY = Set.of("data", "skipDuplicates");
  private static final Set<String> UPDATE = selecting(Set.of("where", "data"));
  private static final Set<String> UPDATE_MANY = Set.of("where", "data", "limit");
  private static final Set<String> UPSERT = selecting(Set.of("where", "create", "update"));
  private static final Set<String> DELETE_MANY = Set.of("where", "limit");

  private final Schema schema;
  private final Dialect dialect;
  private final Characters characters;
  private final Map<Model, Selection> everything = new ConcurrentHashMap<>();

  public RequestReader(Schema schema, Dialect dialect) {
    this.schema = schema;
    this.dialect = dialect;
    this.characters = new Characters(dialect);
  }

  /** Names of arguments, with those that say what the result holds. */
  private static Set<String> selecting(Set<String> names) {
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(SelectionReader.NAMES);
    all.add(STRATEGY);
    return Collections.unmodifiableSet(all);
  }

  /**
   * Reads a request.
   *
   * @param arguments maps, lists, texts, numbers, booleans, and the types that {@code
   *     dev.refract.orm.value} describes
   * @throws InvalidRequestException with the path of what is wrong
   */
  public BoundRequest read(
      String modelName, String action, Map<String, ? extends @Nullable Object> arguments) {
    return new Reading(model(modelName)).read(action, Argument.of(arguments));
  }

  private Selection everything(Model model) {
    return everything.computeIfAbsent(model, SelectionReader::everything);
  }

  private Model model(String name) {
    return schema
        .model(name)
        .filter(model -> !model.isIgnored())
        .orElseThrow(() ->
            InvalidRequestException.at(
                List.of(),
                "there is no model `" + name + "`",
                Suggestion.nearest(name, schema.models().stream().map(Model::name).toList())));
  }

  /** The reading of one request. */
  private final class Reading {
    private final Model model;
    private final Slots slots = new Slots();
    private final TestReader tests = new TestReader(slots, dialect);
    private final WhereReader where = new WhereReader(slots, tests);
    private final WindowReader windows = new WindowReader(where, slots, dialect);
    private final SelectionReader selections =
        new SelectionReader(where, windows, RequestReader.this::everything);
    private final AggregateReader aggregates = new AggregateReader(where, windows, tests);
    private final DataReader data = new DataReader(slots, where);

    Reading(Model model) {
      this.model = model;
    }

    BoundRequest read(String action, Argument arguments) {
      Request request = request(action, arguments);
      characters.check(slots.values(), arguments);
      return new BoundRequest(request, slots.values());
    }

    private Request request(String action, Argument arguments) {
      return switch (action) {
        case "findUnique" -> unique(arguments, false);
        case "findUniqueOrThrow" -> unique(arguments, true);
        case "findFirst" -> first(arguments, false);
        case "findFirstOrThrow" -> first(arguments, true);
        case "findMany" -> many(arguments);
        case "create" -> create(arguments);
        case "createMany" -> createMany(arguments, false);
        case "createManyAndReturn" -> createMany(arguments, true);
        case "update" -> update(arguments);
        case "updateMany" -> updateMany(arguments, false);
        case "updateManyAndReturn" -> updateMany(arguments, true);
        case "upsert" -> upsert(arguments);
        case "delete" -> delete(arguments);
        case "deleteMany" -> deleteMany(arguments);
        case "count" -> aggregates.count(model, arguments);
        case "aggregate" -> aggregates.aggregate(model, arguments);
        case "groupBy" -> aggregates.groupBy(model, arguments);
        default ->
            throw InvalidRequestException.at(
                List.of(),
                "there is no action `" + action + "`",
                Suggestion.nearest(action, ACTIONS));
      };
    }

    /** Nothing but what is known; says how relations are to come. */
    private static LoadStrategy known(Argument arguments, Set<String> names) {
      WindowReader.known(arguments, names);
      return strategy(arguments);
    }

    /** What a write gives back loads level by level whatever is asked for. */
    private static LoadStrategy strategy(Argument arguments) {
      Optional<Argument> given = arguments.field(STRATEGY);
      if (given.isEmpty() || given.get().text().equals("query")) {
        return LoadStrategy.QUERY;
      }
      if (!given.get().text().equals("join")) {
        throw given.get().expected("`join` or `query`");
      }
      return LoadStrategy.JOIN;
    }

    private Request unique(Argument arguments, boolean orThrow) {
      LoadStrategy strategy = known(arguments, ONE);
      return new Request.Find(
          model,
          Wanted.UNIQUE,
          orThrow,
          Window.where(where.unique(model, arguments.requiredField("where"))),
          selections.read(model, arguments),
          strategy);
    }

    private Request first(Argument arguments, boolean orThrow) {
      LoadStrategy strategy = known(arguments, FIND);
      Window window = windows.read(model, arguments);
      int take = window.take().orElse(1);
      if (Math.abs(take) != 1) {
        throw RequestErrors.findFirstTakes(take);
      }
      return new Request.Find(
          model,
          Wanted.FIRST,
          orThrow,
          window.taking(take),
          selections.read(model, arguments),
          strategy);
    }

    private Request many(Argument arguments) {
      LoadStrategy strategy = known(arguments, FIND);
      return new Request.Find(
          model,
          Wanted.MANY,
          false,
          windows.read(model, arguments),
          selections.read(model, arguments),
          strategy);
    }

    private Request create(Argument arguments) {
      known(arguments, CREATE);
      Argument given =
          arguments.field("data").orElseGet(() -> new Argument(Map.of(), arguments, "data"));
      return new Request.Create(
          model, data.create(model, given, Optional.empty()), selections.read(model, arguments));
    }

    private Request createMany(Argument arguments, boolean returning) {
      known(arguments, returning ? selecting(CREATE_MANY) : CREATE_MANY);
      return new Request.CreateMany(
          model,
          data.createMany(model, arguments.requiredField("data").elements()),
          arguments.field("skipDuplicates").map(this::skipDuplicates).orElse(false),
          returning ? Optional.of(selections.flat(model, arguments)) : Optional.empty());
    }

    private boolean skipDuplicates(Argument argument) {
      if (!dialect.canSkipDuplicates()) {
        throw argument.unknown(Set.of("data"));
      }
      return argument.truth();
    }

    private Request update(Argument arguments) {
      known(arguments, UPDATE);
      return new Request.Update(
          model,
          where.unique(model, arguments.requiredField("where")),
          data.update(model, arguments.requiredField("data"), Optional.empty()),
          selections.read(model, arguments));
    }

    private Request updateMany(Argument arguments, boolean returning) {
      known(arguments, returning ? selecting(UPDATE_MANY) : UPDATE_MANY);
      return new Request.UpdateMany(
          model,
          where.read(model, arguments.field("where")),
          data.updateFlat(model, arguments.requiredField("data"), Optional.empty()),
          limit(arguments),
          returning ? Optional.of(selections.flat(model, arguments)) : Optional.empty());
    }

    private Optional<Integer> limit(Argument arguments) {
      return arguments
          .field("limit")
          .map(given -> {
            if (given.rows() < 0) {
              throw RequestErrors.negativeLimit(given.rows());
            }
            return given.rows();
          });
    }

    private Request upsert(Argument arguments) {
      known(arguments, UPSERT);
      Argument wanted = arguments.requiredField("where");
      Data created = data.create(model, arguments.requiredField("create"), Optional.empty());
      return new Request.Upsert(
          model,
          where.unique(model, wanted),
          where.onlyKey(model, wanted).filter(key -> isSet(key, created)),
          created,
          data.update(model, arguments.requiredField("update"), Optional.empty()),
          selections.read(model, arguments));
    }

    /** Whether the new row would be the one that the key finds. */
    private boolean isSet(UniqueKey key, Data created) {
      for (int i = 0; i < key.fields().size(); i++) {
        ScalarField field = key.fields().get(i);
        Object wanted = slots.values().get(key.values().get(i).slot());
        if (created.assignments().stream()
            .filter(assignment -> assignment.field() == field)
            .flatMap(assignment -> assignment.value().stream())
            .noneMatch(value -> slots.values().get(value.slot()).equals(wanted))) {
          return false;
        }
      }
      return true;
    }

    private Request delete(Argument arguments) {
      known(arguments, ONE);
      return new Request.Delete(
          model,
          where.unique(model, arguments.requiredField("where")),
          selections.read(model, arguments));
    }

    private Request deleteMany(Argument arguments) {
      known(arguments, DELETE_MANY);
      return new Request.DeleteMany(
          model, where.read(model, arguments.field("where")), limit(arguments));
    }
  }
}
