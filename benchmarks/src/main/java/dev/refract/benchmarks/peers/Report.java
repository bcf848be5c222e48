package dev.refract.benchmarks.peers;

import dev.refract.benchmarks.peers.Measurements.Entry;
import dev.refract.benchmarks.peers.PeerProcess.Contestant;
import dev.refract.benchmarks.peers.worker.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

/** The measurements as tables in Markdown. */
final class Report {
  private static final String NOTHING = "–";

  private final Measurements measurements;
  private final Set<Operation> operations;
  private final Set<Peer> peers;
  private final StringBuilder text = new StringBuilder();

  Report(Measurements measurements, Set<Operation> operations, Set<Peer> peers) {
    this.measurements = measurements;
    this.operations = operations;
    this.peers = peers;
  }

  String of(Set<Store> stores) {
    for (Store store : stores) {
      ratios(store);
      variants(store);
    }
    return text.toString();
  }

  /** What each contender's throughput is to that of the best hand-written SQL. */
  private void ratios(Store store) {
    List<Peer> others = new ArrayList<>(EnumSet.copyOf(peers));
    others.removeIf(peer -> peer == Peer.JDBC || !peer.stores().contains(store));
    boolean showsPrisma = others.contains(Peer.REFRACT) && others.contains(Peer.PRISMA);
    text.append("\n### ").append(store.title()).append("\n\n");
    line("operation", "best JDBC", "ops/s", columns(others), showsPrisma ? "Refract ÷ Prisma" : "");
    text.append("|---|---|--:")
        .append("|--:".repeat(others.size() + (others.contains(Peer.REFRACT) ? 1 : 0)))
        .append(showsPrisma ? "|--:|\n" : "|\n");
    List<List<OptionalDouble>> rows = new ArrayList<>();
    for (Operation operation : operations) {
      Optional<Entry> jdbc = measurements.best(new Contestant(Peer.JDBC, store), operation);
      if (jdbc.isEmpty()) {
        continue;
      }
      List<OptionalDouble> row = row(operation, jdbc.get(), others, showsPrisma);
      rows.add(row);
      line(
          operation.title(),
          variant(jdbc.get()),
          String.format(Locale.ROOT, "%,.0f", measurements.perSecond(jdbc.get())),
          cells(row),
          "");
    }
    line("**median**", "", "", cells(medians(rows)), "");
  }

  private static String columns(List<Peer> others) {
    StringJoiner columns = new StringJoiner(" | ");
    for (Peer peer : others) {
      columns.add(peer.title());
      if (peer == Peer.REFRACT) {
        columns.add("Refract, median time");
      }
    }
    return columns.toString();
  }

  private List<OptionalDouble> row(
      Operation operation, Entry jdbc, List<Peer> others, boolean showsPrisma) {
    List<OptionalDouble> row = new ArrayList<>();
    for (Peer peer : others) {
      Optional<Entry> best =
          measurements.best(new Contestant(peer, jdbc.contestant().store()), operation);
      row.add(map(best, entry -> measurements.ratio(entry, jdbc)));
      if (peer == Peer.REFRACT) {
        row.add(map(best, entry -> measurements.ratioOfMedians(entry, jdbc)));
      }
    }
    if (showsPrisma) {
      Store store = jdbc.contestant().store();
      row.add(
          measurements.ratio(
              new Contestant(Peer.REFRACT, store), new Contestant(Peer.PRISMA, store), operation));
    }
    return row;
  }

  private static OptionalDouble map(Optional<Entry> entry, ToDoubleFunction<Entry> function) {
    return entry.isPresent()
        ? OptionalDouble.of(function.applyAsDouble(entry.get()))
        : OptionalDouble.empty();
  }

  private static List<OptionalDouble> medians(List<List<OptionalDouble>> rows) {
    List<OptionalDouble> medians = new ArrayList<>();
    for (int column = 0; !rows.isEmpty() && column < rows.getFirst().size(); column++) {
      int at = column;
      medians.add(
          OptionalDouble.of(
              Measurements.median(
                  rows.stream().map(row -> row.get(at)).flatMapToDouble(OptionalDouble::stream))));
    }
    return medians;
  }

  private static String cells(List<OptionalDouble> row) {
    StringJoiner cells = new StringJoiner(" | ");
    for (OptionalDouble ratio : row) {
      cells.add(
          ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : NOTHING);
    }
    return cells.toString();
  }

  private void line(String first, String second, String third, String more, String last) {
    StringJoiner line = new StringJoiner(" | ", "| ", " |\n");
    line.add(first).add(second).add(third);
    if (!more.isEmpty()) {
      line.add(more);
    }
    if (!last.isEmpty()) {
      line.add(last);
    }
    text.append(line);
  }

  /** Where JDBC does an operation in several ways: which of them win. */
  private void variants(Store store) {
    Contestant jdbc = new Contestant(Peer.JDBC, store);
    text.append("\nJDBC's variants, the best first, as ratios to it:\n\n");
    for (Operation operation : operations) {
      List<Entry> entries = measurements.variants(jdbc, operation);
      if (entries.size() > 1) {
        StringJoiner all = new StringJoiner(", ", "- " + operation.key() + ": ", "\n");
        entries.forEach(entry ->
            all.add(
                String.format(
                    Locale.ROOT,
                    "%s %.2f",
                    variant(entry),
                    measurements.ratio(entry, entries.getFirst()))));
        text.append(all);
      }
    }
  }

  private static String variant(Entry entry) {
    int slash = entry.variant().indexOf('/');
    return slash < 0 ? "" : entry.variant().substring(slash + 1);
  }
}
