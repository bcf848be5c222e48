package dev.refract.orm.testing;

import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.dialect.IsolationLevel;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.TransactionOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Many threads that move money in serialisable transactions, look at accounts and lists of moves,
 * and write moves with nested accounts.
 */
public final class Load {
  public static final int THREADS = 32;
  private static final int ACCOUNTS = 50;
  private static final int BALANCE = 1_000;

  /** Patient: 32 threads wait for 10 connections. */
  private static final TransactionOptions SERIALIZABLE =
      TransactionOptions.DEFAULT
          .withMaxWait(Duration.ofSeconds(30))
          .withTimeout(Duration.ofSeconds(30))
          .withIsolation(IsolationLevel.SERIALIZABLE)
          .withAttempts(1_000);

  private final RefractClient client;
  private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
  private final List<Throwable> strange = java.util.Collections.synchronizedList(new ArrayList<>());
  private final LongAdder done = new LongAdder();
  private final LongAdder transfers = new LongAdder();

  public Load(RefractClient client) {
    this.client = client;
    client
        .model("Account")
        .createMany(
            Arguments.none()
                .with("data", java.util.Collections.nCopies(ACCOUNTS, Map.of("balance", BALANCE))));
  }

  /** Runs for a time, in 32 threads. */
  public void run(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      RandomGenerator random = RandomGeneratorFactory.getDefault().create(i);
      threads.add(Thread.ofPlatform().name("load-" + i).start(() -> work(end, random)));
    }
    for (Thread thread : threads) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private void work(long end, RandomGenerator random) {
    while (System.nanoTime() - end < 0) {
      try {
        one(random);
        done.increment();
      } catch (RefractException failure) {
        failures.computeIfAbsent(failure.code(), _ -> new LongAdder()).increment();
      } catch (RuntimeException | Error failure) {
        strange.add(failure);
      }
    }
  }

  private void one(RandomGenerator random) {
    int account = 1 + random.nextInt(ACCOUNTS);
    int other = 1 + (account + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> transfer(account, other, 1 + random.nextInt(5));
      case 4 ->
          client
              .model("Move")
              .create(
                  Arguments.data(
                      Map.of(
                          "amount", 0,
                          "from", Map.of("connect", Map.of("id", account)),
                          "to", Map.of("connect", Map.of("id", other)))));
      case 5 -> client.model("Account").aggregate(Arguments.none().with("_sum", SUM));
      case 6, 7 ->
          client
              .model("Account")
              .findMany(Arguments.where("balance", Map.of("gte", BALANCE)).include("sent").take(5));
      default -> client.model("Account").findUnique(Arguments.where("id", account));
    }
  }

  private static final Map<String, Object> SUM = Map.of("balance", true);

  /** Reads both balances and writes what follows from them: a lost update would show in the sum. */
  private void transfer(int from, int to, int amount) {
    client.transaction(
        SERIALIZABLE,
        tx -> {
          int first = balance(tx, from);
          int second = balance(tx, to);
          set(tx, from, first - amount);
          set(tx, to, second + amount);
          return tx.model("Move")
              .create(Arguments.data(Map.of("amount", amount, "fromId", from, "toId", to)));
        });
    transfers.increment();
  }

  private static int balance(RefractClient tx, int account) {
    Integer balance =
        tx.model("Account").findUniqueOrThrow(Arguments.where("id", account)).integer("balance");
    return balance == null ? 0 : balance;
  }

  private static void set(RefractClient tx, int account, int balance) {
    tx.model("Account").update(Arguments.where("id", account).withData(Map.of("balance", balance)));
  }

  /** How often each code was the answer. */
  public Map<String, Long> failures() {
    Map<String, Long> counts = new TreeMap<>();
    failures.forEach((code, count) -> counts.put(code, count.sum()));
    return counts;
  }

  /** What failed without a code. */
  public List<Throwable> strange() {
    return strange;
  }

  public long done() {
    return done.sum();
  }

  public long transfers() {
    return transfers.sum();
  }

  /** The accounts whose balance is not what the moves make of it, as text; empty if all add up. */
  public List<String> wrongAccounts() {
    return client
        .queryUnsafe(
            "SELECT \"id\" FROM \"Account\" a WHERE \"balance\" <> "
                + BALANCE
                + " + (SELECT COALESCE(SUM(\"amount\"), 0) FROM \"Move\" WHERE \"toId\" = a.\"id\")"
                + " - (SELECT COALESCE(SUM(\"amount\"), 0) FROM \"Move\" WHERE \"fromId\" ="
                + " a.\"id\")")
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** How many transfers are in the tables, which may be more than have told so. */
  public long stored() {
    return client.model("Move").count(Arguments.where("amount", Map.of("gt", 0)));
  }

  /** What all accounts hold together, less what they began with. */
  public long surplus() {
    Object sum =
        client
            .queryUnsafe("SELECT CAST(SUM(\"balance\") AS INTEGER) AS s FROM \"Account\"")
            .getFirst()
            .get("s");
    return ((Number) java.util.Objects.requireNonNull(sum)).longValue() - (long) ACCOUNTS * BALANCE;
  }
}
