package dev.refract.schema.syntax;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The declarations of a file, unmodifiable. Those behind an edit stand elsewhere than when they
 * were read; they are copied to their new place when somebody asks for them, because few are.
 */
public final class Declarations extends AbstractList<TopLevel> {
  private final TopLevel[] read;
  private final int[] distances;
  private final @Nullable TopLevel[] placed;

  private Declarations(TopLevel[] read, int[] distances, @Nullable TopLevel[] placed) {
    this.read = read;
    this.distances = distances;
    this.placed = placed;
  }

  /** Declarations that stand where they were read. */
  static Declarations of(List<TopLevel> declarations) {
    if (declarations instanceof Declarations same) {
      return same;
    }
    TopLevel[] read = declarations.toArray(TopLevel[]::new);
    return new Declarations(read, new int[read.length], read);
  }

  /**
   * These declarations after an edit.
   *
   * @param first index of the first one that is replaced
   * @param removed how many are replaced
   * @param inserted what stands in their place
   * @param distance how far those behind have moved
   */
  public Declarations spliced(int first, int removed, List<TopLevel> inserted, int distance) {
    int size = read.length - removed + inserted.size();
    int behind = first + inserted.size();
    TopLevel[] newRead = Arrays.copyOf(read, size);
    int[] newDistances = Arrays.copyOf(distances, size);
    @Nullable TopLevel[] newPlaced = Arrays.copyOf(placed, size);
    for (int i = 0; i < inserted.size(); i++) {
      newRead[first + i] = inserted.get(i);
      newDistances[first + i] = 0;
      newPlaced[first + i] = inserted.get(i);
    }
    for (int i = behind; i < size; i++) {
      int old = i - behind + first + removed;
      newRead[i] = read[old];
      newDistances[i] = distances[old] + distance;
      newPlaced[i] = distance == 0 ? placed[old] : null;
    }
    return new Declarations(newRead, newDistances, newPlaced);
  }

  @Override
  public TopLevel get(int index) {
    @Nullable TopLevel known = placed[index];
    if (known != null) {
      return known;
    }
    // threads may do this twice, but every copy is whole and equal
    TopLevel copy = new Relocation(distances[index]).of(read[index]);
    placed[index] = copy;
    return copy;
  }

  @Override
  public int size() {
    return read.length;
  }

  /** Where the declaration ends; asking for this does not copy it. */
  public int endOf(int index) {
    return read[index].span().end() + distances[index];
  }

  /** Whether the declaration is a whole block; asking for this does not copy it. */
  public boolean isBlock(int index) {
    return switch (read[index]) {
      case ModelBlock block -> block.complete();
      case EnumBlock block -> block.complete();
      case ConfigBlock block -> block.complete();
      case TypeAlias _, FreeComment _, Unreadable _ -> false;
    };
  }
}
