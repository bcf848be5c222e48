package dev.refract.orm.request.reader;

import dev.refract.orm.error.RequestException;
import java.util.List;

/** Requests that are well formed and yet cannot be (P2019). */
final class RequestErrors {
  private RequestErrors() {}

  static RequestException findFirstTakes(int rows) {
    return RequestException.inputError(
        "The 'findFirst' operation cannot be used with a 'take' argument that isn't 1 or -1, got "
            + rows);
  }

  static RequestException orderOutsideGroup(List<String> fields) {
    return RequestException.inputError(
        "Every field used for orderBy must be included in the by-arguments of the query. Missing"
            + " fields: "
            + String.join(", ", fields));
  }

  static RequestException negativeLimit(int limit) {
    return RequestException.inputError(
        "Provided limit (" + limit + ") must be a positive integer.");
  }

  static RequestException pathWithoutFilter() {
    return RequestException.inputError("A JSON path cannot be set without a scalar filter.");
  }
}
