package dev.refract.schema.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the name that a person most likely meant, among the same candidates for several names. */
public final class NearestName {
  private static final int FAR = 1 << 20;

  /** From so many questions on, an index of the candidates is worth its while. */
  private static final int MANY = 16;

  /** Nobody means a longer name; comparing long ones takes time. */
  private static final int LONGEST = 100;

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, List<Candidate>> byDeletion = new HashMap<>();
  private int asked;

  /**
   * One candidate.
   *
   * @param letters a bit for each letter in it, by which most others are told apart at once
   */
  private record Candidate(String name, String lowerCase, int letters) {
    static Candidate of(String name) {
      String lowerCase = name.toLowerCase(Locale.ROOT);
      int letters = 0;
      for (int i = 0; i < lowerCase.length(); i++) {
        letters |= 1 << (lowerCase.charAt(i) & 31);
      }
      return new Candidate(name, lowerCase, letters);
    }

    /** The name, and what is left when any one letter goes. */
    Set<String> deletions() {
      Set<String> rests = new HashSet<>();
      rests.add(lowerCase);
      for (int i = 0; i < lowerCase.length(); i++) {
        rests.add(lowerCase.substring(0, i) + lowerCase.substring(i + 1));
      }
      return rests;
    }

    /** At least as many edits lie between the two; quickly found, and often less than the truth. */
    int distanceAtLeast(Candidate other) {
      int byLength = Math.abs(lowerCase.length() - other.lowerCase.length());
      int byLetters = (Integer.bitCount(letters ^ other.letters) + 1) / 2;
      return Math.max(byLength, byLetters);
    }
  }

  public NearestName(Iterable<String> candidates) {
    for (String name : candidates) {
      if (name.length() <= LONGEST) {
        this.candidates.add(Candidate.of(name));
      }
    }
  }

  /** The candidate nearest to {@code written}, see {@link #to}. */
  public static Optional<String> of(String written, Iterable<String> candidates) {
    return new NearestName(candidates).to(written);
  }

  /**
   * The candidate that differs least from {@code written}, if it differs by no more than a third of
   * its letters; letters that differ in case count for nothing. Of equals it is the first by the
   * alphabet, so that the answer does not depend on the order of the candidates.
   */
  public Optional<String> to(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    Candidate wanted = Candidate.of(written);
    int limit = wanted.lowerCase.length() / 3;
    if (limit == 0) {
      return nearest(wanted, candidates, 0);
    }
    if (asked++ < MANY) {
      return nearest(wanted, candidates, limit);
    }
    Optional<String> next = nearest(wanted, atMostOneEditFrom(wanted), 1);
    return next.isPresent() || limit == 1 ? next : nearest(wanted, candidates, limit);
  }

  /**
   * Candidates of which some letter, or none, can be left out to give the same as from the name.
   */
  private Set<Candidate> atMostOneEditFrom(Candidate wanted) {
    if (byDeletion.isEmpty()) {
      for (Candidate candidate : candidates) {
        for (String rest : candidate.deletions()) {
          byDeletion.computeIfAbsent(rest, _ -> new ArrayList<>(1)).add(candidate);
        }
      }
    }
    Set<Candidate> found = new HashSet<>();
    for (String rest : wanted.deletions()) {
      found.addAll(byDeletion.getOrDefault(rest, List.of()));
    }
    return found;
  }

  private static Optional<String> nearest(
      Candidate wanted, Iterable<Candidate> candidates, int limit) {
    int best = limit + 1;
    String nearest = null;
    for (Candidate candidate : candidates) {
      if (wanted.distanceAtLeast(candidate) <= best) {
        int distance = distance(wanted.lowerCase, candidate.lowerCase, best);
        boolean tied = nearest != null && distance == best && candidate.name.compareTo(nearest) < 0;
        if (distance < best || tied) {
          best = distance;
          nearest = candidate.name;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours that turn one into the other; some
   * larger number where they are more than the limit.
   */
  private static int distance(String a, String b, int limit) {
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    int smallestBefore = 0;
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - limit);
      int to = Math.min(b.length(), i + limit);
      current[from - 1] = from == 1 ? i : FAR;
      int smallest = current[from - 1];
      for (int j = from; j <= to; j++) {
        current[j] = step(a, i, b, j, beforePrevious, previous, current[j - 1]);
        smallest = Math.min(smallest, current[j]);
      }
      if (to < b.length()) {
        current[to + 1] = FAR;
      }
      if (smallest > limit && smallestBefore > limit) {
        return FAR;
      }
      smallestBefore = smallest;
      int[] free = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = free;
    }
    return previous[b.length()];
  }

  private static int step(
      String a, int i, String b, int j, int[] beforePrevious, int[] previous, int left) {
    int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, Math.min(previous[j], left) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, beforePrevious[j - 2] + 1) : least;
  }
}
