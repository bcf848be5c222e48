package dev.refract.migrate.review.report;

/** The forms in which a review can be written. */
public enum ReportFormat {
  /** For people at a terminal. */
  TEXT {
    @Override
    public String write(ReviewReport report) {
      return new TextReport(report).write();
    }
  },
  /** For programs. */
  JSON {
    @Override
    public String write(ReviewReport report) {
      return JsonReport.write(report);
    }
  },
  /** For pull requests. */
  MARKDOWN {
    @Override
    public String write(ReviewReport report) {
      return new MarkdownReport(report).write();
    }
  },
  /** For code scanning: SARIF 2.1.0. */
  SARIF {
    @Override
    public String write(ReviewReport report) {
      return SarifReport.write(report);
    }
  };

  /** The whole text, with a line break at its end. */
  public abstract String write(ReviewReport report);
}
