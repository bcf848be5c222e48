package dev.refract.app.cli;

import java.io.Console;
import java.util.Optional;

/** Asks the person at the terminal. */
interface Question {

  /** The line that is answered; empty where the person closes the input. */
  Optional<String> ask(String text);

  /** The person at this process's terminal; empty where there is none, as in a script. */
  static Optional<Question> atTerminal() {
    Console console = System.console();
    return Optional.ofNullable(console)
        .filter(Console::isTerminal)
        .map(terminal -> text -> Optional.ofNullable(terminal.readLine("%s", text)));
  }
}
