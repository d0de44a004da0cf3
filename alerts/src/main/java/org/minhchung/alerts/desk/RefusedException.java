package org.minhchung.alerts.desk;

/** A request that gets a page which says why it was not answered as asked. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String key;

  /**
   * A refusal.
   *
   * @param status of the HTTP answer
   * @param key of the heading in the desk's words; {@code key.text} says what to do
   * @param detail what exactly is wrong, in English, or null
   */
  RefusedException(int status, String key, String detail) {
    super(detail);
    this.status = status;
    this.key = key;
  }

  int status() {
    return status;
  }

  String key() {
    return key;
  }
}
