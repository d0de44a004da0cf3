package org.minhchung.analyze.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.analyze.relevance.Gazetteer.Entity;
import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.analyze.text.Sentences;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.Assessment;
import org.minhchung.events.RelevanceGrade;

/**
 * How far an article is about Vietnam today. Texts without a name are told apart first, at the cost
 * of one pass over their characters. Safe for use by many threads.
 */
public final class VietnamRelevance {
  /** Sentences at the beginning that say what an article is about. */
  private static final int LEAD_SENTENCES = 3;

  private static final double ABOUT = 0.6;
  private static final double PARTLY = 0.4;

  private final Gazetteer gazetteer = new Gazetteer();
  private final Cues cues = new Cues();
  private final Sentences sentences;

  public VietnamRelevance(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * Grades an article.
   *
   * @param title may be empty
   * @param language BCP 47, for its sentences
   * @return the grade, a score from 0 to 1, and each entity's first name as the article writes it
   */
  public Assessment.Relevance assess(String title, String text, String language) {
    List<Hit<Entity>> inTitle = gazetteer.find(title);
    List<Hit<Entity>> inText = gazetteer.find(text);
    Map<String, String> names = new LinkedHashMap<>();
    inTitle.forEach(hit -> names.putIfAbsent(hit.value().id(), surface(title, hit)));
    inText.forEach(hit -> names.putIfAbsent(hit.value().id(), surface(text, hit)));
    List<String> found = names.values().stream().distinct().toList();
    if (weight(inTitle) == 0 && weight(inText) == 0) {
      return new Assessment.Relevance(RelevanceGrade.NOT, 0, found);
    }
    Reading reading = read(title, inTitle, text, inText, language);
    return new Assessment.Relevance(grade(reading), reading.score(), found);
  }

  /** Whether a sentence names Vietnam or something Vietnamese; the sea alone does not. */
  public boolean names(String sentence) {
    return gazetteer.find(sentence).stream().anyMatch(hit -> hit.value().kind().names());
  }

  /** The names in a text, in their order, with seas. */
  public List<Mention> mentions(String text) {
    return gazetteer.find(text).stream()
        .map(hit -> new Mention(hit.value().id(), hit.start(), hit.end()))
        .toList();
  }

  private Reading read(
      String title,
      List<Hit<Entity>> inTitle,
      String text,
      List<Hit<Entity>> inText,
      String language) {
    List<Span> spans = sentences.of(text, language);
    double opening = 0;
    double lead = 0;
    double mentions = 0;
    int naming = 0;
    int war = 0;
    int diaspora = 0;
    int next = 0;
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      boolean names = false;
      boolean warPerson = false;
      while (next < inText.size() && inText.get(next).start() < span.end()) {
        EntityKind kind = inText.get(next).value().kind();
        names |= kind.names();
        warPerson |= kind == EntityKind.WAR_PERSON;
        mentions += kind.weight();
        opening = i == 0 ? Math.max(opening, kind.weight()) : opening;
        lead = i < LEAD_SENTENCES ? Math.max(lead, kind.weight()) : lead;
        next++;
      }
      if (names) {
        String sentence = span.of(text);
        naming++;
        war += warPerson || cues.war(sentence) ? 1 : 0;
        diaspora += cues.diaspora(sentence) ? 1 : 0;
      }
    }
    boolean warTitle = weight(inTitle) > 0 && cues.war(title);
    return new Reading(
        weight(inTitle), opening, lead, mentions, spans.size(), naming, war, diaspora, warTitle);
  }

  private static RelevanceGrade grade(Reading reading) {
    if (reading.mostlyWar()) {
      return RelevanceGrade.WAR;
    }
    if (reading.score() < PARTLY) {
      return RelevanceGrade.PASSING;
    }
    if (reading.mostlyDiaspora()) {
      return RelevanceGrade.DIASPORA;
    }
    return reading.once() || reading.score() < ABOUT ? RelevanceGrade.PARTLY : RelevanceGrade.ABOUT;
  }

  private static double weight(List<Hit<Entity>> hits) {
    return hits.stream().mapToDouble(hit -> hit.value().kind().weight()).max().orElse(0);
  }

  private static String surface(String text, Hit<Entity> hit) {
    return text.substring(hit.start(), hit.end());
  }
}
