package org.minhchung.analyze.relevance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.minhchung.analyze.relevance.Gazetteer.Entity;
import org.minhchung.analyze.text.DataFiles;
import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.analyze.text.Sentences;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.Assessment;
import org.minhchung.events.RelevanceGrade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far an article is about Vietnam today. Texts without a name are told apart first, at the cost
 * of one pass over their characters. Lists that cannot be read are off, which {@link #problems}
 * tells. Safe for use by many threads.
 */
public final class VietnamRelevance {
  private static final Logger LOG = LoggerFactory.getLogger(VietnamRelevance.class);

  private final Sentences sentences;
  private final Gazetteer gazetteer;
  private final Cues cues;
  private final SignReader signs;

  private VietnamRelevance(Sentences sentences, DataFiles files) {
    this.sentences = sentences;
    this.gazetteer = new Gazetteer(files);
    this.cues = Cues.read(files);
    this.signs = new SignReader(cues, new OtherPlaces());
    problems().forEach(problem -> LOG.atError().log(problem));
  }

  /** The shipped lists. */
  public VietnamRelevance(Sentences sentences) {
    this(sentences, DataFiles.shipped(VietnamRelevance.class));
  }

  /**
   * The shipped lists, or those of a directory where it has them.
   *
   * @param directory with any of {@code cues.txt} and {@code gazetteer/country.txt} and so on, or
   *     null
   */
  public static VietnamRelevance load(Path directory, Sentences sentences) {
    return new VietnamRelevance(sentences, new DataFiles(VietnamRelevance.class, directory));
  }

  /** What is switched off and why, one sentence each; empty where all is well. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>(gazetteer.problems());
    problems.addAll(cues.problems());
    return problems;
  }

  /** The versions of the lists. */
  public String version() {
    return "gazetteer " + gazetteer.version() + ", cues " + cues.version();
  }

  /**
   * Grades an article.
   *
   * @param title may be empty
   * @param language BCP 47, for its sentences
   * @return the grade, a score from 0 to 1, and each entity's first name as the article writes it
   */
  public Assessment.Relevance assess(String title, String text, String language) {
    return judge(title, text, language).relevance();
  }

  /** Grades an article, and says which of its sentences are about Vietnam. */
  public Judgement judge(String title, String text, String language) {
    return judge(title, text, () -> start -> language);
  }

  /**
   * The same of an article whose paragraphs are in several languages.
   *
   * @param languages BCP 47 of the paragraph at an offset, asked for only where the article names
   *     something Vietnamese
   */
  public Judgement judge(String title, String text, Supplier<IntFunction<String>> languages) {
    List<Hit<Entity>> inTitle = gazetteer.find(title);
    List<Hit<Entity>> inText = gazetteer.find(text);
    Map<String, String> names = new LinkedHashMap<>();
    inTitle.forEach(hit -> names.putIfAbsent(hit.value().id(), surface(title, hit)));
    inText.forEach(hit -> names.putIfAbsent(hit.value().id(), surface(text, hit)));
    List<String> found = names.values().stream().distinct().toList();
    if (weight(inTitle) == 0 && weight(inText) == 0) {
      return new Judgement(
          new Assessment.Relevance(RelevanceGrade.NOT, 0, found),
          List.of(),
          new BitSet(),
          start -> "und");
    }
    IntFunction<String> spoken = languages.get();
    List<Span> spans = sentences.of(text, spoken);
    int dateline = Dateline.end(text);
    Reading reading =
        new Reading(
            signs.read(title, List.of(new Span(0, title.length())), inTitle).get(0),
            signs.read(
                text, spans, inText.stream().filter(hit -> hit.start() >= dateline).toList()),
            inText.stream().anyMatch(hit -> hit.end() <= dateline && hit.value().kind().names()));
    return new Judgement(
        new Assessment.Relevance(reading.grade(), reading.score(), found),
        spans,
        reading.about(),
        spoken);
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

  private static double weight(List<Hit<Entity>> hits) {
    return hits.stream().mapToDouble(hit -> hit.value().kind().weight()).max().orElse(0);
  }

  private static String surface(String text, Hit<Entity> hit) {
    return text.substring(hit.start(), hit.end());
  }
}
