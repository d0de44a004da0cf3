package org.minhchung.analyze.text;

/** Whether a few words behind a quotation say whose it is: “Where are they?” Tran asked. */
final class Sayings {
  private static final String STOPS = ".?!。！？।॥។៕؟…";
  private static final int MOST_WORDS = 6;
  private static final int MOST_CHARACTERS = 16;

  private Sayings() {}

  static boolean follows(Gap gap, Habits habits, boolean spacesBetweenWords) {
    if (habits.saying.isEmpty()) {
      return false;
    }
    int end = 0;
    while (end < gap.next.length() && STOPS.indexOf(gap.next.charAt(end)) < 0) {
      end++;
    }
    String rest = gap.next.substring(0, end);
    if (!spacesBetweenWords) {
      return end <= MOST_CHARACTERS * 2 && habits.saying.stream().anyMatch(rest::contains);
    }
    String[] words = rest.strip().split("\\s+", MOST_WORDS + 1);
    if (words.length > MOST_WORDS || habits.starts.contains(gap.firstWord())) {
      return false;
    }
    for (String word : words) {
      if (habits.saying.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
