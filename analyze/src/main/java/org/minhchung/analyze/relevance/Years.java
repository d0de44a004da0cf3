package org.minhchung.analyze.relevance;

import java.util.regex.Pattern;

/**
 * The years that a sentence names.
 *
 * @param ofWar how many of the war, leaving out those in which somebody was born or since which
 *     something lasts
 * @param ofToday how many after it
 */
record Years(int ofWar, int ofToday) {
  private static final int DIGITS = 4;
  private static final int WAR_BEGINS = 1945;
  private static final int WAR_ENDS = 1975;
  private static final int TODAY_BEGINS = 1986;
  private static final int LATEST = 2099;
  private static final int BUDDHIST = 543;
  private static final int BUDDHIST_FROM = 2400;

  private static final int LONGEST_BIRTH = 16;
  private static final Pattern BORN =
      Pattern.compile(
          "(?:since|từ năm|từ|depuis|seit|desde|с|sejak|\\bSN|sinh năm|sinh|born(?: in)?|née? en|geboren|nacid[oa] en|nascid[oa] em"
              + "|lahir(?: tahun)?|род\\.)[\\s:]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static Years in(String sentence) {
    int war = 0;
    int today = 0;
    int i = 0;
    while (i < sentence.length()) {
      int start = i;
      while (i < sentence.length() && isDigit(sentence.charAt(i))) {
        i++;
      }
      if (i - start == DIGITS) {
        int year = Integer.parseInt(sentence, start, i, 10);
        year = year >= BUDDHIST_FROM ? year - BUDDHIST : year;
        war += year >= WAR_BEGINS && year <= WAR_ENDS && !birth(sentence, start) ? 1 : 0;
        today += year >= TODAY_BEGINS && year <= LATEST ? 1 : 0;
      }
      i = Math.max(i, start + 1);
    }
    return new Years(war, today);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean birth(String sentence, int year) {
    return BORN.matcher(sentence.substring(Math.max(0, year - LONGEST_BIRTH), year)).find();
  }
}
