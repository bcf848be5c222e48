package dev.refract.benchmarks.peers;

import dev.refract.benchmarks.peers.PeerProcess.Contestant;
import dev.refract.benchmarks.peers.worker.Measurement;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.Variants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How everybody did, round by round. */
final class Measurements {
  private final Map<Entry, List<Measurement>> rounds = new LinkedHashMap<>();

  /** One way in which one contestant does an operation. */
  record Entry(Contestant contestant, String variant) {
    Operation operation() {
      return Variants.operationOf(variant);
    }
  }

  void add(Entry entry, Measurement measurement) {
    rounds.computeIfAbsent(entry, _ -> new ArrayList<>()).add(measurement);
  }

  /** All variants of a contestant for an operation, the fastest first. */
  List<Entry> variants(Contestant contestant, Operation operation) {
    return rounds.keySet().stream()
        .filter(entry -> entry.contestant().equals(contestant) && entry.operation() == operation)
        .sorted(Comparator.comparingDouble(this::perSecond).reversed())
        .toList();
  }

  /** The fastest variant. */
  Optional<Entry> best(Contestant contestant, Operation operation) {
    return variants(contestant, operation).stream().findFirst();
  }

  /** Operations a second in the middle round. */
  double perSecond(Entry entry) {
    return median(measured(entry).stream().mapToDouble(Measurement::perSecond));
  }

  /** How often as fast one is as the other, by the mean time of an operation. */
  double ratio(Entry one, Entry other) {
    return ratio(one, other, (a, b) -> a.perSecond() / b.perSecond());
  }

  /**
   * How often as fast one is as the other, by the time of the operation in the middle, which single
   * long pauses do not change.
   */
  double ratioOfMedians(Entry one, Entry other) {
    return ratio(one, other, (a, b) -> b.median() / a.median());
  }

  /** In the middle round: the machine is not equally fast in all of them. */
  private double ratio(
      Entry one, Entry other, ToDoubleBiFunction<Measurement, Measurement> inARound) {
    List<Measurement> of = measured(one);
    List<Measurement> to = measured(other);
    return median(
        IntStream.range(0, Math.min(of.size(), to.size()))
            .mapToDouble(round -> inARound.applyAsDouble(of.get(round), to.get(round))));
  }

  /** The ratio of the best variants of two contestants; missing where one of them has none. */
  OptionalDouble ratio(Contestant one, Contestant other, Operation operation) {
    Optional<Entry> of = best(one, operation);
    Optional<Entry> to = best(other, operation);
    return of.isPresent() && to.isPresent()
        ? OptionalDouble.of(ratio(of.get(), to.get()))
        : OptionalDouble.empty();
  }

  private List<Measurement> measured(Entry entry) {
    return rounds.getOrDefault(entry, List.of());
  }

  static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
