package org.minhchung.alerts.desk;

import java.util.function.Supplier;
import org.minhchung.alerts.query.QueryException;

/** Tells an address that cannot be understood from a fault of the desk. */
final class Asked {
  private Asked() {}

  /**
   * What an address asks for.
   *
   * @throws QueryException if its query cannot be read
   * @throws RefusedException if another of its values does not exist, naming it
   */
  static <T> T of(Supplier<T> question) {
    try {
      return question.get();
    } catch (QueryException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new RefusedException(400, "error.bad-request", e.getMessage());
    }
  }
}
