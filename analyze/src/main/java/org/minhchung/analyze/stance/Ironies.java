package org.minhchung.analyze.stance;

import java.util.Set;
import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;

/** Tells what is not meant as it stands. */
final class Ironies {
  private static final double DECLARED = 0.9;
  private static final double MARKED = 0.85;
  private static final double ABSURD = 0.7;
  private static final double EXCLAIMED = 0.75;
  private static final double WRY = 0.55;

  /** How far from the sentence a label may stand, in sentences. */
  private static final int NEAR = 2;

  /** A label stands in a short sentence, in characters; elsewhere a joke is only spoken of. */
  private static final int LABEL_SENTENCE = 140;

  /** Where a subject begins at the latest, and from there to what it does, in characters. */
  private static final int SUBJECT_START = 24;

  private static final int VERB = 56;

  private static final int LONGEST_SCARE = 34;
  private static final int LONGEST_SCARE_UNSPACED = 10;
  private static final int BEFORE_TITLE = 24;
  private static final int BEHIND_TITLE = 16;
  private static final int SCARE_WORDS = 5;

  /** A year that no news is from; Thai, Lao and Khmer years may be Buddhist. */
  private static final int FAR_FUTURE = 2115;

  private static final Set<String> BUDDHIST = Set.of("th", "lo", "km");

  private static final String[] JOKING = {"(!)", "(！)", "（！）", "（!）", "(?!)", "(sic)"};

  private Ironies() {}

  /** The page or the text around says so. */
  static VoiceReading declared(SentenceView s) {
    if (s.article().satire()) {
      return s.reading(Kind.IRONIC, null, 0, 1);
    }
    if (s.here().has(Cue.DENY)) {
      return null;
    }
    Hit<Cue> title = s.article().titleCues().first(Cue.LABEL);
    if (title != null) {
      return s.inTitle(Kind.IRONIC, title, DECLARED);
    }
    for (int distance = -NEAR; distance <= NEAR; distance++) {
      CueHits around = s.at(distance);
      Hit<Cue> label = around.first(Cue.LABEL);
      int spaced = Math.abs(distance) == NEAR ? LABEL_SENTENCE / 2 : LABEL_SENTENCE;
      int longest = s.unspaced() ? spaced / 2 : spaced;
      if (label != null && !around.has(Cue.DENY) && s.text(distance).length() <= longest) {
        return s.reading(Kind.IRONIC, label, distance, DECLARED);
      }
    }
    return null;
  }

  /** By marks and words of distance. */
  static VoiceReading marked(SentenceView s) {
    String text = s.text();
    for (String joking : JOKING) {
      int at = text.indexOf(joking);
      if (at >= 0) {
        Span mark = new Span(at, at + joking.length());
        return new VoiceReading(Kind.IRONIC, null, null, s.mark(mark, 0), MARKED);
      }
    }
    CueHits here = s.here();
    Hit<Cue> wry =
        here.first(
            Cue.WRY, hit -> hit.start() > 0 && "(（".indexOf(text.charAt(hit.start() - 1)) >= 0);
    if (wry != null) {
      return s.reading(Kind.IRONIC, wry, 0, MARKED);
    }
    Hit<Cue> soCalled = here.first(Cue.SOCALLED);
    if (soCalled != null && !here.has(Cue.REPORT)) {
      return s.reading(Kind.IRONIC, soCalled, 0, MARKED);
    }
    Hit<Cue> praise = here.first(Cue.PRAISE);
    boolean quoted = s.article().quotedShare(s.index()) >= 0.5;
    if (praise != null && !quoted && (s.begins(praise, 12) || exclaims(text))) {
      return s.reading(Kind.IRONIC, praise, 0, MARKED);
    }
    if (exclaims(text) && !quoted && !here.has(Cue.REPORT)) {
      return s.reading(Kind.IRONIC, null, 0, EXCLAIMED);
    }
    return scareQuotes(s, here);
  }

  private static VoiceReading scareQuotes(SentenceView s, CueHits here) {
    boolean otherwise =
        here.has(Cue.REPORT)
            || here.has(Cue.ATTRIBUTION)
            || here.has(Cue.NEVER)
            || here.has(Cue.ACTUALLY)
            || here.has(Cue.RUMOUR);
    if (otherwise) {
      return null;
    }
    String text = s.text();
    for (Span quotation : s.article().quotedIn(s.index())) {
      if (scare(s, text, quotation, here)) {
        return new VoiceReading(Kind.IRONIC, null, null, s.mark(quotation, 0), MARKED);
      }
    }
    return null;
  }

  private static boolean scare(SentenceView s, String text, Span quotation, CueHits here) {
    String quoted = quotation.of(text).strip();
    int longest = s.unspaced() ? LONGEST_SCARE_UNSPACED : LONGEST_SCARE;
    boolean whole = quotation.length() > text.length() * 0.6;
    boolean title = quotation.start() > 0 && "『《〈".indexOf(text.charAt(quotation.start() - 1)) >= 0;
    if (quoted.isEmpty() || whole || title || quoted.length() > longest) {
      return false;
    }
    boolean name =
        Character.isUpperCase(quoted.codePointAt(0)) && !quoted.equals(quoted.toUpperCase());
    boolean german = s.article().language().equals("de");
    boolean figures = quoted.chars().anyMatch(Character::isDigit);
    if ((name && !german) || figures || SentenceView.words(quoted) > SCARE_WORDS) {
      return false;
    }
    boolean behind = s.unspaced() || s.article().language().equals("ko");
    return here.first(
            Cue.TITLE,
            hit ->
                near(hit.end(), quotation.start(), BEFORE_TITLE)
                    || (behind && near(quotation.end(), hit.start(), BEHIND_TITLE)))
        == null;
  }

  private static boolean near(int end, int start, int most) {
    return end <= start && start - end <= most;
  }

  /** An animal or a thing does what only people and institutions do, or the year is far off. */
  static VoiceReading absurd(SentenceView s) {
    CueHits here = s.here();
    int start = s.unspaced() ? SUBJECT_START / 2 : SUBJECT_START;
    Hit<Cue> creature =
        here.first(Cue.CREATURE, hit -> hit.start() <= start && !partOfName(s.text(), hit));
    if (creature != null && s.article().quotedShare(s.index()) < 0.5) {
      Hit<Cue> office = act(here, Cue.OFFICE, creature, s.unspaced() ? VERB / 2 : VERB);
      if (office == null) {
        office = act(here, Cue.REPORT, creature, s.unspaced() ? VERB / 4 : VERB / 2);
      }
      if (office != null) {
        return s.reading(Kind.IRONIC, office, 0, ABSURD);
      }
    }
    boolean far = farYear(s.text()) >= 0 || farYear(s.article().title()) >= 0;
    return far && !BUDDHIST.contains(s.article().language())
        ? s.reading(Kind.IRONIC, null, 0, ABSURD)
        : null;
  }

  /** What a subject does, so near that nobody else can be meant. */
  private static Hit<Cue> act(CueHits here, Cue cue, Hit<Cue> subject, int near) {
    return here.first(
        cue, hit -> hit.start() >= subject.end() && hit.start() - subject.end() <= near);
  }

  /** "Dragon Capital" is no dragon. */
  private static boolean partOfName(String text, Hit<Cue> hit) {
    boolean capital = Character.isUpperCase(text.charAt(hit.start()));
    int next = hit.end() + 1;
    boolean before =
        hit.start() > 1 && capital && Character.isUpperCase(text.charAt(wordBefore(text, hit)));
    return capital
        && ((next < text.length() && Character.isUpperCase(text.charAt(next))) || before);
  }

  private static int wordBefore(String text, Hit<Cue> hit) {
    int at = text.lastIndexOf(' ', Math.max(0, hit.start() - 2));
    return at + 1;
  }

  private static int farYear(String text) {
    for (int i = 0; i + 4 <= text.length(); i++) {
      boolean alone =
          (i == 0 || !numeric(text.charAt(i - 1)))
              && (i + 4 == text.length() || !numeric(text.charAt(i + 4)));
      if (alone && digits(text, i)) {
        int year = Integer.parseInt(text.substring(i, i + 4));
        if (year >= FAR_FUTURE && year < 4000 && year % 5 == 0 && year > 2119) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean digits(String text, int at) {
    for (int i = at; i < at + 4; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean numeric(char c) {
    return Character.isDigit(c) || c == '.' || c == ',' || c == '$';
  }

  /** By an exclamation or a word that news hardly uses in earnest. */
  static VoiceReading wry(SentenceView s) {
    if (s.article().quotedShare(s.index()) >= 0.3) {
      return null;
    }
    Hit<Cue> wry = s.here().first(Cue.WRY);
    return wry == null ? null : s.reading(Kind.IRONIC, wry, 0, WRY);
  }

  private static boolean exclaims(String text) {
    return "!！".indexOf(SentenceView.lastSign(text)) >= 0;
  }
}
