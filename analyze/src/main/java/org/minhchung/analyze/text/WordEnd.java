package org.minhchung.analyze.text;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a phrase may begin and end inside words, by script. */
enum WordEnd {
  PLAIN(0),
  INFLECTED(3),
  ANY(Integer.MAX_VALUE);

  /**
   * Scripts without spaces between words: a phrase may stand anywhere. (Katakana ends its words.)
   */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** Conjunctions and prepositions that Arabic writes as one with the word, and the article. */
  private static final Pattern ARABIC_PROCLITICS = Pattern.compile("[وف]?[بكلس]?(ال|ل)?");

  /** What Korean writes as one with a noun. */
  private static final List<String> KOREAN_PARTICLES =
      List.of(
          "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "으로", "만", "까지", "부터", "보다",
          "처럼", "측", "인", "계", "산", "시", "성", "군", "정부", "씨", "라", "나", "하", "했", "한", "입니다", "였",
          "들", "간", "발", "행", "전", "총리", "주석", "서기장", "당국");

  /** More than proclitics have, in characters; a longer beginning is another word's. */
  private static final int LONGEST_PROCLITICS = 8;

  /** Characters of an ending after which a word is looked at no further; compounds are shorter. */
  private static final int LONGEST_ENDING = 100;

  /** At least as many characters as a Korean particle of the list has. */
  private static final int LONGEST_PARTICLE = 4;

  private final int letters;

  WordEnd(int letters) {
    this.letters = letters;
  }

  static WordEnd of(String pattern) {
    return pattern.endsWith("*") ? ANY : pattern.endsWith("~") ? INFLECTED : PLAIN;
  }

  /** The pattern without its sign. */
  String stem(String pattern) {
    return this == PLAIN ? pattern : pattern.substring(0, pattern.length() - 1);
  }

  static boolean startsWord(String text, int begin) {
    if (begin > 0 && asciiLetter(text.charAt(begin)) && asciiLetter(text.charAt(begin - 1))) {
      return false;
    }
    int first = text.codePointAt(begin);
    UnicodeScript script = scriptOf(first);
    if (begin == 0 || UNSPACED.contains(script) || !wordPart(first)) {
      return true;
    }
    if (script == UnicodeScript.ARABIC) {
      int word = begin;
      while (word > 0
          && begin - word <= LONGEST_PROCLITICS
          && joins(text.codePointBefore(word), script)) {
        word--;
      }
      return ARABIC_PROCLITICS.matcher(text.substring(word, begin)).matches();
    }
    return !joins(text.codePointBefore(begin), script);
  }

  private static boolean asciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * How far the phrase reaches with its ending, or -1 where the word goes on in a way that makes it
   * another word.
   */
  int reach(String text, int begin, int end) {
    int last = text.codePointBefore(end);
    UnicodeScript script = scriptOf(last);
    if (UNSPACED.contains(script) || !wordPart(last)) {
      return end;
    }
    int wordEnd = end;
    int look = this == ANY ? LONGEST_ENDING : letters + LONGEST_PARTICLE;
    int most = Math.min(text.length(), end + look);
    while (wordEnd < most && joins(text.codePointAt(wordEnd), script)) {
      wordEnd += Character.charCount(text.codePointAt(wordEnd));
    }
    if (wordEnd - end <= letters) {
      return wordEnd;
    }
    if (script == UnicodeScript.HANGUL) {
      String rest = text.substring(end, wordEnd);
      return KOREAN_PARTICLES.stream().anyMatch(rest::startsWith) ? end : -1;
    }
    return -1;
  }

  private static boolean joins(int c, UnicodeScript script) {
    if (Character.isDigit(c)) {
      return script == UnicodeScript.LATIN;
    }
    if (!wordPart(c)) {
      return false;
    }
    UnicodeScript other = scriptOf(c);
    return other == script || other == UnicodeScript.INHERITED;
  }

  private static UnicodeScript scriptOf(int c) {
    if (c < 0x80) {
      return asciiLetter(c) ? UnicodeScript.LATIN : UnicodeScript.COMMON;
    }
    return UnicodeScript.of(c);
  }

  private static boolean asciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean wordPart(int c) {
    if (c < 0x80) {
      return asciiLetter(c) || (c >= '0' && c <= '9');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
