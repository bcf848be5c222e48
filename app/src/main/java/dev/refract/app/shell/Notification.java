package dev.refract.app.shell;

import org.jspecify.annotations.Nullable;

/**
 * A short message that comes and goes by itself. Never the only place of something that matters.
 *
 * @param tone decides its icon and colour
 * @param title what happened, in a few words
 * @param text one more sentence, or empty
 * @param action what the person may do about it, or null
 */
public record Notification(Tone tone, String title, String text, @Nullable Action action) {

  /** A button in the message. */
  public record Action(String label, Runnable run) {}

  /** How serious a message, a dialog or a status is. */
  public enum Tone {
    INFO,
    SUCCESS,
    WARNING,
    DANGER
  }

  public static Notification success(String title, String text) {
    return new Notification(Tone.SUCCESS, title, text, null);
  }

  public static Notification info(String title, String text) {
    return new Notification(Tone.INFO, title, text, null);
  }

  public static Notification warning(String title, String text) {
    return new Notification(Tone.WARNING, title, text, null);
  }

  public static Notification danger(String title, String text) {
    return new Notification(Tone.DANGER, title, text, null);
  }

  public Notification withAction(String label, Runnable run) {
    return new Notification(tone, title, text, new Action(label, run));
  }
}
