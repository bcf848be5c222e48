package dev.refract.migrate.review;

import java.util.List;

/** Looks for one kind of danger. */
interface Analyser {
  List<Finding> findings(ReviewContext context);
}
