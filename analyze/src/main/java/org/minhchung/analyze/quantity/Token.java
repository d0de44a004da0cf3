package org.minhchung.analyze.quantity;

/**
 * A numeral or a listed word of a text.
 *
 * @param entry what is listed, or null for a numeral
 * @param numeral the digits, or null for a word
 * @param written how the text writes a word whose case matters, else null
 */
record Token(int start, int end, WordTrie.Entry entry, Numeral numeral, String written) {

  boolean is(Role role) {
    return as(role) != null;
  }

  /** Its meaning in a role, or null. */
  Meaning as(Role role) {
    if (!hasAny(role.bit())) {
      return null;
    }
    for (Meaning meaning : entry.meanings()) {
      if (meaning.role() == role && (meaning.exact() == null || meaning.exact().equals(written))) {
        return meaning;
      }
    }
    return null;
  }

  /** Whether it is a word with a meaning in one of some roles, whatever its case. */
  boolean hasAny(long roles) {
    return entry != null && entry.hasAny(roles);
  }

  boolean isNumeral() {
    return numeral != null && numeral.isNumber();
  }
}
