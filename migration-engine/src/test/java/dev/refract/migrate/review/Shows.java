package dev.refract.migrate.review;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that shows where rules find something, and a near miss where they are silent, in its own
 * way; most are shown by a {@link ReviewCase} or a case of family LK.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface Shows {
  /** The codes of the rules. */
  String[] value();
}
