package org.minhchung.analyze.assess;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.match.ClaimIndex;
import org.minhchung.analyze.match.MiniLm;
import org.minhchung.analyze.match.SentenceEncoder;
import org.minhchung.analyze.relevance.Judgement;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.RelevanceGrade;
import org.minhchung.events.Source;

/**
 * Assesses one article at a time, all but the story it belongs to. Needs no Kafka, so that batch
 * commands use it too. Safe for use by several threads; claims may come and go meanwhile.
 */
public final class Assessor implements AutoCloseable {

  /** Grows with every change of models, weights or rules that changes assessments. */
  public static final int MODEL_VERSION = 4;

  /**
   * Characters of a text that are read, three times what extraction passes on at most. A longer one
   * is no article, and its assessment says that it was read in part.
   */
  static final int LONGEST = 1_000_000;

  /** More than is looked at to tell a text's language, in characters. */
  private static final int BEGINNING = 10_000;

  private static final Set<RelevanceGrade> RELEVANT =
      Set.of(RelevanceGrade.ABOUT, RelevanceGrade.PARTLY);

  /** Not about Vietnam today, but a sentence may be a known claim all the same. */
  private static final Set<RelevanceGrade> NAMED =
      Set.of(RelevanceGrade.PASSING, RelevanceGrade.DIASPORA);

  private final Readers readers;
  private final ClaimIndex claims;
  private final SentenceReading sentences;
  private final Reasons reasons;
  private final double link;
  private final Clock clock;

  private Assessor(Readers readers, ClaimIndex claims, AnalyzeConfig config, Clock clock) {
    this.readers = readers;
    this.claims = claims;
    this.sentences = new SentenceReading(readers, claims, config);
    this.reasons = new Reasons(claims, config.matching());
    this.link = config.matching().link();
    this.clock = clock;
  }

  /**
   * Loads the models and takes in claims; takes a few seconds.
   *
   * @throws IllegalArgumentException when the configured encoder cannot be loaded
   */
  public static Assessor create(AnalyzeConfig config, Collection<Claim> claims, Clock clock) {
    return create(config, claims, clock, encoder(config.matching()));
  }

  /**
   * As the other one, with an encoder of the caller's.
   *
   * @param encoder is closed with the assessor
   */
  public static Assessor create(
      AnalyzeConfig config, Collection<Claim> claims, Clock clock, SentenceEncoder encoder) {
    Readers readers =
        Readers.load(
            config.modelDirectory(),
            (sentence, language) -> encoder.covers(language) ? encoder.encode(sentence) : null);
    ClaimIndex index = new ClaimIndex(encoder, readers.entities(), readers.quantities());
    claims.forEach(index::add);
    return new Assessor(readers, index, config, clock);
  }

  private static SentenceEncoder encoder(AnalyzeConfig.Matching matching) {
    return matching.encoderDirectory() == null
        ? MiniLm.shipped()
        : MiniLm.from(matching.encoderDirectory(), Set.copyOf(matching.encoderLanguages()));
  }

  /** What is switched off or doubtful and why, one sentence each; empty where all is well. */
  public List<String> problems() {
    return readers.problems();
  }

  /** The live catalogue, to add and remove claims. */
  public ClaimIndex claims() {
    return claims;
  }

  /**
   * Assesses an article; its cluster is its own id until somebody finds the story.
   *
   * @param sourceKind what the outlet is, or null where unknown
   */
  public Assessment assess(Article article, Source.Kind sourceKind) {
    String language = language(article);
    String text = article.text().substring(0, Math.min(LONGEST, article.text().length()));
    Judgement judged =
        readers.relevance().judge(article.title(), text, () -> readers.blocks().of(text, language));
    Assessment.Relevance relevance = judged.relevance();
    if (NAMED.contains(relevance.grade())) {
      return inPassing(article, language, judged, sourceKind);
    }
    if (!RELEVANT.contains(relevance.grade())) {
      return irrelevant(article, language, relevance, SentenceReading.Result.NOTHING);
    }
    return weighed(
        article,
        language,
        relevance,
        sourceKind,
        sentences.read(article, language, sourceKind, judged, i -> true));
  }

  /**
   * A list of curiosities or a column on health names Vietnam once, a report from Phnom Penh is
   * about Vietnamese there, and a sentence that names them, or one that goes on with it, may be a
   * known claim; then the article is partly about Vietnam after all.
   */
  private Assessment inPassing(
      Article article, String language, Judgement judged, Source.Kind sourceKind) {
    Assessment.Relevance relevance = judged.relevance();
    SentenceReading.Result read =
        sentences.read(article, language, sourceKind, judged, judged.about()::get);
    return read.holdsKnownClaim(link)
        ? weighed(
            article,
            language,
            new Assessment.Relevance(RelevanceGrade.PARTLY, relevance.score(), relevance.names()),
            sourceKind,
            read)
        : irrelevant(article, language, relevance, read.withoutSightings());
  }

  private Assessment weighed(
      Article article,
      String language,
      Assessment.Relevance relevance,
      Source.Kind sourceKind,
      SentenceReading.Result read) {
    return assessment(
        article,
        language,
        relevance,
        read,
        reasons.decide(article, sourceKind, sentences.readsStance(language), read.sightings()));
  }

  private Assessment irrelevant(
      Article article,
      String language,
      Assessment.Relevance relevance,
      SentenceReading.Result read) {
    return assessment(
        article,
        language,
        relevance,
        read,
        Reasons.Decision.no(Reasons.irrelevant(relevance.grade())));
  }

  private String language(Article article) {
    String detected = readers.languages().detect(beginning(article)).language();
    return detected.equals("und") && article.language() != null ? article.language() : detected;
  }

  private static String beginning(Article article) {
    String text = article.text();
    return article.title() + "\n" + text.substring(0, Math.min(BEGINNING, text.length()));
  }

  private Assessment assessment(
      Article article,
      String language,
      Assessment.Relevance relevance,
      SentenceReading.Result read,
      Reasons.Decision decision) {
    return new Assessment(
        article,
        language,
        relevance,
        null,
        read.sightings(),
        score(read.sightings()),
        decision.flagged(),
        Reasons.withUnread(decision.reasons(), article.text().length(), read),
        read.excluded(),
        MODEL_VERSION,
        Map.of(
            "encoder",
            claims.encoderName(),
            "rules",
            "minhchung-" + MODEL_VERSION,
            "sentences",
            readers.sentences().version(),
            "relevance",
            readers.relevance().version(),
            "worth",
            readers.worth().version(),
            "voice",
            readers.voices().version()),
        clock.instant(),
        language.startsWith("zh")
            ? readers.chinese().of(article.text(), article.language())
            : null);
  }

  private static double score(List<ClaimSighting> sightings) {
    return sightings.stream().mapToDouble(ClaimSighting::probability).max().orElse(0);
  }

  @Override
  public void close() {
    claims.close();
  }
}
