package org.minhchung.analyze.quantity;

/** How the text limits a value. */
public enum Bound {
  EXACT(""),
  ABOUT("~"),
  /** Over, more than, at least. */
  AT_LEAST(">"),
  /** Under, less than, at most. */
  AT_MOST("<");

  private final String sign;

  Bound(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }
}
