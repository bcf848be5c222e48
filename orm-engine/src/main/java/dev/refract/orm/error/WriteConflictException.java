package dev.refract.orm.error;

import java.util.Map;

/** Another transaction was faster (P2034): the transaction can be tried again as a whole. */
public final class WriteConflictException extends RequestException {
  private static final long serialVersionUID = 1L;

  public WriteConflictException(Throwable cause) {
    super(
        "P2034",
        "Transaction failed due to a write conflict or a deadlock. Please retry your transaction",
        Map.of(),
        cause);
  }
}
