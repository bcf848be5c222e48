package dev.refract.benchmarks.peers;

import dev.refract.benchmarks.peers.Measurements.Entry;
import dev.refract.benchmarks.peers.PeerProcess.Contestant;
import dev.refract.benchmarks.peers.worker.Measurement;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.Variants;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets all contenders do all operations, in turns. */
final class Comparison implements AutoCloseable {
  private static final int FIRST_SEED = 11;

  private final Options options;
  private final Field field;
  private final Map<PeerProcess, List<String>> variants = new LinkedHashMap<>();

  Comparison(Options options, Field field) throws IOException {
    this.options = options;
    this.field = field;
    for (PeerProcess process : field.processes()) {
      variants.put(
          process,
          process.variants().stream()
              .filter(name -> options.operations().contains(Variants.operationOf(name)))
              .toList());
    }
  }

  /**
   * Whether all do the same: what they read, and what is in the tables after they wrote.
   *
   * @throws IllegalStateException where one does not
   */
  void check() throws IOException, SQLException {
    for (Store store : options.stores()) {
      for (Operation operation : options.operations()) {
        check(store, operation);
      }
    }
  }

  private void check(Store store, Operation operation) throws IOException, SQLException {
    Map<String, String> seen = new LinkedHashMap<>();
    for (Turn turn : turns(store, operation)) {
      long checksum = turn.process().checksum(turn.variant());
      String left = operation.isWrite() ? field.state(turn.process()) : "";
      turn.process().clean();
      seen.put(turn.process().contestant() + ", " + turn.variant(), checksum + left);
    }
    if (seen.values().stream().distinct().count() > 1) {
      throw new IllegalStateException("they do not do the same: " + seen);
    }
  }

  /** Warms up, and measures some rounds. */
  Measurements measure() throws IOException, SQLException {
    System.err.println("warming up");
    round(options.warmUp(), FIRST_SEED);
    Measurements measurements = new Measurements();
    for (int round = 1; round <= options.rounds(); round++) {
      System.err.println("round " + round);
      round(options.milliseconds(), FIRST_SEED + round).forEach(measurements::add);
    }
    return measurements;
  }

  private Map<Entry, Measurement> round(long milliseconds, int seed)
      throws IOException, SQLException {
    Map<Entry, Measurement> measured = new LinkedHashMap<>();
    for (Operation operation : options.operations()) {
      for (Store store : options.stores()) {
        for (Turn turn : turns(store, operation)) {
          Contestant contestant = turn.process().contestant();
          measured.put(
              new Entry(contestant, turn.variant()),
              turn.process().measure(turn.variant(), milliseconds, seed));
          field.tidy(contestant.store(), operation);
        }
      }
    }
    return measured;
  }

  /** One contender doing one thing in one way. */
  private record Turn(PeerProcess process, String variant) {}

  private List<Turn> turns(Store store, Operation operation) {
    List<Turn> turns = new ArrayList<>();
    variants.forEach((process, names) -> {
      Contestant contestant = process.contestant();
      if (contestant.store() == store) {
        names.stream()
            .filter(name -> Variants.operationOf(name) == operation)
            .forEach(name -> turns.add(new Turn(process, name)));
      }
    });
    return turns;
  }

  @Override
  public void close() throws SQLException, IOException {
    field.close();
  }

  /** The folder of the schema, a scratch folder, then {@link Options#HELP options}. */
  public static void main(String[] arguments) throws Exception {
    List<String> all = List.of(arguments);
    if (all.contains("--help")) {
      System.out.print(Options.HELP);
      return;
    }
    Options options = Options.parse(arguments);
    System.err.println("preparing the data");
    try (Comparison comparison = new Comparison(options, Field.prepare(options))) {
      System.err.println("checking that all do the same");
      comparison.check();
      Measurements measurements = comparison.measure();
      System.out.print(
          new Report(measurements, options.operations(), comparison.field.peers())
              .of(options.stores()));
    }
  }
}
