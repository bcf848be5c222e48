package dev.refract.migrate.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.impact.DurationClass;
import dev.refract.migrate.review.impact.Impact;
import dev.refract.migrate.review.impact.Impact.Lock;
import dev.refract.migrate.review.impact.Impact.Task;
import dev.refract.migrate.review.impact.LockMode;
import dev.refract.migrate.review.impact.Work;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EffectTest {
  private static final TableName POSTS = TableName.of("posts");
  private static final TableName USERS = TableName.of("users");

  @Test
  void wordsSayWhoWaitsForWhatAndHowLong() {
    Impact impact =
        new Impact(
            List.of(
                new Lock(POSTS, LockMode.ACCESS_EXCLUSIVE),
                new Lock(USERS, LockMode.SHARE_ROW_EXCLUSIVE)),
            List.of(new Task(POSTS, Work.REWRITE, true)));
    Effect effect =
        new Effect(
            1,
            impact,
            OptionalLong.of(1_204_000),
            OptionalLong.of(3_140_000_000L),
            Optional.of(DurationClass.MINUTES));
    assertThat(effect.words())
        .containsExactly(
            "blocks reads and writes of posts",
            "blocks writes of users",
            "rewrites the table and its indexes",
            "1,204,000 rows",
            "3.1 GB",
            "minutes");
  }

  @Test
  void lockWithoutWorkIsSoonOver() {
    Impact impact = new Impact(List.of(new Lock(POSTS, LockMode.ACCESS_EXCLUSIVE)), List.of());
    Effect effect =
        new Effect(
            1,
            impact,
            OptionalLong.of(0),
            OptionalLong.of(8_192),
            Optional.of(DurationClass.INSTANT));
    assertThat(effect.words())
        .containsExactly("blocks reads and writes of posts", "only the catalogue changes");
  }

  @Test
  void manyPartitionsAreCounted() {
    List<Lock> locks =
        IntStream.range(0, 40)
            .mapToObj(i -> new Lock(TableName.of("p" + i), LockMode.SHARE))
            .toList();
    Effect effect =
        new Effect(
            1,
            new Impact(locks, List.of()),
            OptionalLong.of(0),
            OptionalLong.empty(),
            Optional.empty());
    assertThat(effect.words().getFirst()).isEqualTo("blocks writes of p0, p1, p2, p3 and 36 more");
  }
}
