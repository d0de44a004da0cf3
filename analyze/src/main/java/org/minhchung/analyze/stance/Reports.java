package org.minhchung.analyze.stance;

import java.util.List;
import java.util.Set;
import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;
import org.minhchung.events.VoiceReading.Mark;

/** Tells what somebody else says, in quotation marks or in the outlet's words. */
final class Reports {
  /** A sentence that stands in quotation marks by this share is a quotation. */
  private static final double MOSTLY = 0.5;

  private static final double QUOTED = 0.95;
  private static final double SAID = 0.9;
  private static final double HEARSAY = 0.85;
  private static final double HEADLINE = 0.7;

  /** How near a rule, such as the law, stands to "according to", in characters. */
  private static final int RULE_NEAR = 36;

  private static final int HEADLINE_SPEAKER = 30;
  private static final String DASHES = "—―–";

  /** Where a paragraph that begins with a dash is speech. */
  private static final Set<String> DIALOGUE =
      Set.of("fr", "es", "pt", "it", "ru", "ko", "ja", "vi", "zh", "ar");

  private Reports() {}

  static VoiceReading quoted(SentenceView s) {
    Narration article = s.article();
    boolean dialogue =
        DIALOGUE.contains(article.language())
            && s.text().matches("(?s)[" + DASHES + "]\\s*\\p{L}.*");
    if (article.quotedShare(s.index()) < MOSTLY && !dialogue && !s.text(-1).matches("[—―–-]")) {
      return null;
    }
    List<Span> quotations = article.quotedIn(s.index());
    Mark mark = quotations.isEmpty() ? null : s.mark(quotations.get(0), 0);
    CueHits here = s.here();
    Hit<Cue> verb = here.first(Cue.REPORT);
    return new VoiceReading(
        Kind.QUOTED, Speakers.in(s, here), verb == null ? null : s.mark(verb, 0), mark, QUOTED);
  }

  /** In the outlet's words, with a word of saying or hearsay in the sentence itself. */
  static VoiceReading told(SentenceView s) {
    CueHits here = s.here();
    Hit<Cue> said = here.first(Cue.REPORT);
    if (said != null) {
      return new VoiceReading(
          Kind.REPORTED, Speakers.in(s, here), s.mark(said, 0), s.mark(said, 0), SAID);
    }
    Hit<Cue> source = source(s, here);
    if (source != null) {
      return new VoiceReading(Kind.REPORTED, Speakers.in(s, here), null, s.mark(source, 0), SAID);
    }
    Hit<Cue> hearsay = here.first(Cue.HEDGE);
    if (hearsay != null) {
      return s.reading(Kind.REPORTED, hearsay, 0, HEARSAY);
    }
    return headline(s);
  }

  /** "According to", unless it is the law or the height that things go by. */
  static Hit<Cue> source(SentenceView s, CueHits hits) {
    int near = s.unspaced() || s.article().language().equals("ko") ? RULE_NEAR / 2 : RULE_NEAR;
    return hits.first(
        Cue.ATTRIBUTION,
        hit ->
            hits.first(
                    Cue.RULE,
                    rule ->
                        rule.start() - hit.end() <= near && hit.start() - rule.end() <= near / 4)
                == null);
  }

  /** "Captain: engine failed first" */
  private static VoiceReading headline(SentenceView s) {
    String text = s.text();
    int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
    boolean short_ =
        colon > 1 && colon <= HEADLINE_SPEAKER && SentenceView.words(text.substring(0, colon)) <= 4;
    char last = SentenceView.lastSign(text);
    if (!short_ || !Character.isLetterOrDigit(last) || text.length() - colon < 12) {
      return null;
    }
    Mark speaker = s.mark(new Span(0, colon), 0);
    return new VoiceReading(Kind.REPORTED, speaker, null, speaker, HEADLINE);
  }
}
