package dev.refract.app.shell;

import org.jspecify.annotations.Nullable;

/**
 * A question before something that matters.
 *
 * @param tone {@code DANGER} makes the button red and cancelling the default
 * @param title the question, such as {@code Apply 2 statements to local?}
 * @param message what will happen, in one or two sentences
 * @param detail exactly what will run, in a fixed-width face, or null
 * @param accept the label of the button that goes on; says what it does
 * @param phrase what the person must type before that button works, or null
 */
public record Confirmation(
    Notification.Tone tone,
    String title,
    String message,
    @Nullable String detail,
    String accept,
    @Nullable String phrase) {

  public static Confirmation of(String title, String message, String accept) {
    return new Confirmation(Notification.Tone.INFO, title, message, null, accept, null);
  }

  /** The same as a warning of loss. */
  public Confirmation dangerous() {
    return new Confirmation(Notification.Tone.DANGER, title, message, detail, accept, phrase);
  }

  public Confirmation withDetail(String exactText) {
    return new Confirmation(tone, title, message, exactText, accept, phrase);
  }

  public Confirmation withPhrase(String toType) {
    return new Confirmation(tone, title, message, detail, accept, toType);
  }
}
