package dev.refract.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestWinsTest {
  @Test
  void handsOverTheResultAtOnceInTests() {
    LatestWins latest = new LatestWins(TaskRunner.immediate(), Duration.ofSeconds(1));
    List<String> results = new ArrayList<>();

    latest.submit("first", monitor -> "1", results::add, failure -> {});
    latest.submit("second", monitor -> "2", results::add, failure -> {});

    assertThat(results).containsExactly("1", "2");
  }

  @Test
  void aResultThatWasOvertakenIsDropped() {
    LatestWins latest = new LatestWins(TaskRunner.immediate(), Duration.ZERO);
    List<String> results = new ArrayList<>();

    latest.submit(
        "first",
        monitor -> {
          latest.submit("second", inner -> "2", results::add, failure -> {});
          return "1";
        },
        results::add,
        failure -> {});

    assertThat(results).containsExactly("2");
  }

  @Test
  void aFailureReachesItsHandlerAndTheRunnerForgetsTheTask() {
    TaskRunner runner = TaskRunner.immediate();
    List<String> failures = new ArrayList<>();
    BackgroundTask<String> task =
        BackgroundTask.of(
            "fail",
            monitor -> {
              throw new IllegalStateException("broken");
            });
    task.onFailure(failure -> failures.add(String.valueOf(failure.getMessage())));

    runner.run(task);

    assertThat(task.state()).isEqualTo(TaskState.FAILED);
    assertThat(failures).containsExactly("broken");
    assertThat(runner.running()).isEmpty();
  }

  @Test
  void cancelledWorkEndsWithoutResultAndWithoutFailure() {
    TaskRunner runner = TaskRunner.immediate();
    List<String> heard = new ArrayList<>();
    BackgroundTask<String> task =
        BackgroundTask.of(
            "stop",
            monitor -> {
              heard.add("started");
              return "result";
            });
    task.onSuccess(heard::add);
    task.onFinished(() -> heard.add("finished"));
    task.cancel();

    runner.run(task);

    assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
    assertThat(heard).containsExactly("finished");
  }
}
