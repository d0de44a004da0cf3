package org.minhchung.analyze.stance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.minhchung.analyze.text.LanguageTag;
import org.minhchung.analyze.text.Quotations;
import org.minhchung.analyze.text.Span;
import org.minhchung.analyze.text.Spans;
import org.minhchung.events.Article;
import org.minhchung.events.Source;

/**
 * An article as a sequence of sentences, in which voices are read. What was found in a sentence is
 * kept for its neighbours; not safe for use by several threads.
 */
public final class Narration {
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "th", "lo", "km");

  /** Shorter ones are words that are mentioned, not somebody's speech. */
  private static final int SPEECH_WORDS = 4;

  private static final int SPEECH_CHARACTERS = 10;

  private final String title;
  private final String text;
  private final List<Span> sentences;
  private final Spans quotations;
  private final String language;
  private final Article.Genre genre;
  private final Source.Kind sourceKind;
  private final CueFiles files;
  private final Cues cues;
  private final CueHits[] found;
  private final List<List<Span>> quoted;
  private CueHits inTitle;

  /**
   * Takes an article.
   *
   * @param title or empty
   * @param sentences of the text, in order
   * @param quotations what stands in quotation marks in the text, without the marks
   * @param language BCP 47
   * @param genre what the page's markup says it is, or null
   * @param sourceKind what the outlet is, or null
   */
  public Narration(
      CueFiles files,
      String title,
      String text,
      List<Span> sentences,
      List<Span> quotations,
      String language,
      Article.Genre genre,
      Source.Kind sourceKind) {
    this.title = title;
    this.text = text;
    this.sentences = List.copyOf(sentences);
    this.quotations = new Spans(quotations);
    this.language = LanguageTag.language(language);
    this.genre = genre;
    this.sourceKind = sourceKind;
    this.files = files;
    this.cues = files.of(language);
    this.found = new CueHits[sentences.size()];
    this.quoted = new ArrayList<>(Collections.nCopies(sentences.size(), null));
  }

  /** A text of one sentence in the same language, as if nothing stood around it. */
  Narration alone(String sentence) {
    return new Narration(
        files,
        "",
        sentence,
        List.of(new Span(0, sentence.length())),
        new Quotations().of(sentence),
        language,
        null,
        null);
  }

  /** Whether there is a word list for its language. */
  boolean readable() {
    return cues != null;
  }

  String title() {
    return title;
  }

  String language() {
    return language;
  }

  boolean satire() {
    return genre == Article.Genre.SATIRE || sourceKind == Source.Kind.SATIRE;
  }

  boolean checksFacts() {
    return genre == Article.Genre.FACT_CHECK || sourceKind == Source.Kind.FACT_CHECKER;
  }

  int size() {
    return sentences.size();
  }

  Span span(int index) {
    return sentences.get(index);
  }

  String sentence(int index) {
    return sentences.get(index).of(text);
  }

  CueHits titleCues() {
    if (inTitle == null) {
      inTitle = cues.in(title);
    }
    return inTitle;
  }

  /**
   * The outlet's own cues in a sentence, for those in quotations are somebody else's; none beyond
   * the ends of the article.
   */
  CueHits cues(int index) {
    if (index < 0 || index >= sentences.size()) {
      return CueHits.NONE;
    }
    if (found[index] == null) {
      found[index] = outside(index, cues.in(sentence(index)));
    }
    return found[index];
  }

  private CueHits outside(int index, CueHits hits) {
    List<Span> speeches =
        hits.isEmpty()
            ? List.of()
            : quotedIn(index).stream().filter(q -> speech(sentence(index), q)).toList();
    return speeches.isEmpty()
        ? hits
        : hits.where(
            hit ->
                speeches.stream().noneMatch(q -> q.start() <= hit.start() && hit.end() <= q.end()));
  }

  /** Whether a quotation is more than a word or a title that is mentioned. */
  boolean speech(String sentence, Span quotation) {
    String quoted = quotation.of(sentence).strip();
    return unspaced()
        ? quoted.length() >= SPEECH_CHARACTERS
        : SentenceView.words(quoted) >= SPEECH_WORDS;
  }

  /** Whether its language sets no words apart. */
  boolean unspaced() {
    return UNSPACED.contains(language);
  }

  /** What is quoted of a sentence, with offsets into it. */
  List<Span> quotedIn(int index) {
    if (quoted.get(index) == null) {
      quoted.set(index, findQuoted(index));
    }
    return quoted.get(index);
  }

  private List<Span> findQuoted(int index) {
    Span sentence = sentences.get(index);
    return quotations.overlapping(sentence).stream()
        .map(
            q ->
                new Span(
                    Math.max(0, q.start() - sentence.start()),
                    Math.min(sentence.end(), q.end()) - sentence.start()))
        .toList();
  }

  /** Share of a sentence that is quoted, 0 to 1; quotation marks themselves do not count. */
  double quotedShare(int index) {
    if (index < 0 || index >= sentences.size()) {
      return 0;
    }
    int quoted = quotedIn(index).stream().mapToInt(Span::length).sum();
    return Math.min(1, (double) quoted / Math.max(1, sentences.get(index).length() - 2));
  }
}
