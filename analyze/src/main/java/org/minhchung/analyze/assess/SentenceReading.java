package org.minhchung.analyze.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.match.ClaimIndex;
import org.minhchung.analyze.match.ScoredClaim;
import org.minhchung.analyze.relevance.Judgement;
import org.minhchung.analyze.stance.CueFiles;
import org.minhchung.analyze.stance.Narration;
import org.minhchung.analyze.stance.Passage;
import org.minhchung.analyze.stance.StanceClassifier;
import org.minhchung.analyze.stance.StanceScores;
import org.minhchung.analyze.stance.Told;
import org.minhchung.analyze.stance.VoiceReader;
import org.minhchung.analyze.text.Span;
import org.minhchung.analyze.text.Spans;
import org.minhchung.analyze.worth.Context;
import org.minhchung.analyze.worth.Worth;
import org.minhchung.events.Article;
import org.minhchung.events.ClaimMatch;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Quote;
import org.minhchung.events.Source;
import org.minhchung.events.Stance;
import org.minhchung.events.StatementKind;
import org.minhchung.events.Suggestion;
import org.minhchung.events.VoiceReading;

/** Reads the sentences of one article that is about Vietnam. */
final class SentenceReading {
  /** Matches kept for a sentence. */
  private static final int MATCHES = 3;

  /** Sentences kept that resemble nothing known, the most worth checking first. */
  private static final int UNMATCHED = 8;

  /**
   * Characters of a text of which sentences are weighed, twice what 400 sentences of news have. Of
   * a longer one the rest is counted as unread, for whoever fills sentences without end.
   */
  private static final int LONGEST = 100_000;

  /** How far behind what is weighed quotations are looked for, in characters. */
  private static final int BEHIND = 4_000;

  private static final String UNREAD = "unread";
  private static final double WORTH_CHECKING = 0.5;

  /** From here a sentence is a known claim, whatever the check-worthiness model thinks of it. */
  private static final double CERTAIN = 0.85;

  /** Kinds that the model may give a statement of fact by mistake. */
  private static final Set<StatementKind> DOUBTFUL =
      Set.of(StatementKind.OTHER, StatementKind.PREDICTION);

  private final Readers readers;
  private final ClaimIndex claims;
  private final CueFiles cues;
  private final VoiceReader voices;
  private final StanceClassifier stances;
  private final AnalyzeConfig config;

  /**
   * What was found.
   *
   * @param excluded sentences that were not considered, by the label of their kind, or as unread
   * @param read how many sentences were read; those behind them were not
   */
  record Result(List<ClaimSighting> sightings, Map<String, Integer> excluded, int read) {
    static final Result NOTHING = new Result(List.of(), Map.of(), 0);

    /** How many sentences were not even read, for the article is too long. */
    int unread() {
      return excluded.getOrDefault(UNREAD, 0);
    }

    /** The same without what was found, where it does not count. */
    Result withoutSightings() {
      return unread() == 0 ? NOTHING : new Result(List.of(), Map.of(UNREAD, unread()), read);
    }

    /** Whether a sentence resembles a known claim so closely. */
    boolean holdsKnownClaim(double score) {
      return sightings.stream()
          .anyMatch(s -> !s.matches().isEmpty() && s.matches().get(0).score() >= score);
    }
  }

  /** A sentence that may be shown, before the dearer questions are asked of it. */
  private record Chosen(Passage passage, Worth worth, List<ScoredClaim> found, Quote quote) {
    double checkworthiness() {
      return worth.checkworthiness().orElse(0);
    }
  }

  SentenceReading(Readers readers, ClaimIndex claims, AnalyzeConfig config) {
    this.readers = readers;
    this.claims = claims;
    this.cues = readers.voices().cues();
    this.voices = readers.voices().reader();
    this.stances = new StanceClassifier(cues);
    this.config = config;
  }

  /** Whether denials and reports can be told from assertions in this language. */
  boolean readsStance(String language) {
    return stances.reads(language);
  }

  /**
   * Reads an article.
   *
   * @param judged its sentences, and which of them are about Vietnam
   * @param wanted which sentences are weighed; the others are read only as their context
   */
  Result read(
      Article article,
      String language,
      Source.Kind sourceKind,
      Judgement judged,
      IntPredicate wanted) {
    String text = article.text();
    List<Span> spans = judged.sentences().subList(0, read(judged.sentences()));
    List<String> sentences = spans.stream().map(s -> s.of(text)).toList();
    Told told = new Told(sentences);
    List<Span> quotations =
        spans.isEmpty() ? List.of() : quotations(article, spans.get(spans.size() - 1).end());
    Spans quoting = new Spans(quotations);
    // a paragraph in another language is read with that language's lists
    Map<String, Narration> narrations = new HashMap<>();
    Function<String, Narration> narrate =
        spoken ->
            new Narration(
                cues,
                article.title(),
                text,
                spans,
                quotations,
                spoken,
                article.genre(),
                sourceKind);
    Context context = new Context(article.genre(), sourceKind, article.section());
    List<Chosen> chosen = new ArrayList<>();
    Map<String, Integer> excluded = new TreeMap<>();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      if (!wanted.test(i)) {
        continue;
      }
      double quoted = Math.min(1, (double) quoting.covered(span) / span.length());
      String spoken = judged.languages().apply(span.start());
      Passage passage =
          new Passage(article.title(), told, i, quoted, spoken, article.genre(), sourceKind);
      Worth worth = readers.worth().of(sentences.get(i), spoken, context, quoted);
      List<ScoredClaim> found =
          claims.search(sentences.get(i), spoken, MATCHES, config.matching().suggest());
      if (!found.isEmpty() || (judged.about().get(i) && worthShowing(worth))) {
        chosen.add(new Chosen(passage, worth, found, Quote.of(text, span.start(), span.end())));
      } else if (worth.kind() != StatementKind.FACT) {
        excluded.merge(worth.kind().label(), 1, Integer::sum);
      }
    }
    List<ClaimSighting> sightings = new ArrayList<>();
    for (Chosen sentence : withoutTheLeast(chosen)) {
      String spoken = sentence.passage.language();
      ClaimSighting sighting = sighting(sentence, narrations.computeIfAbsent(spoken, narrate));
      sightings.add(spoken.equals(language) ? sighting : sighting.in(spoken));
    }
    if (spans.size() < judged.sentences().size()) {
      excluded.put(UNREAD, judged.sentences().size() - spans.size());
    }
    return new Result(sightings, excluded, spans.size());
  }

  /** How many sentences are read. */
  private int read(List<Span> sentences) {
    int count = Math.min(sentences.size(), config.maxSentences());
    while (count > 1 && sentences.get(count - 1).end() > LONGEST) {
      count--;
    }
    return count;
  }

  /**
   * What stands in quotation marks, and the paragraphs that the page lays out as quotations.
   *
   * @param most where what is read ends
   */
  private List<Span> quotations(Article article, int most) {
    String text = article.text().substring(0, Math.min(article.text().length(), most + BEHIND));
    List<Span> quotations = new ArrayList<>(readers.quotations().of(text));
    Set<Integer> laidOut = new HashSet<>(article.quotations());
    int paragraph = 0;
    for (int from = 0; from <= text.length() && !laidOut.isEmpty(); paragraph++) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline;
      if (laidOut.contains(paragraph)) {
        quotations.add(new Span(from, to));
      }
      from = to + 1;
    }
    return quotations;
  }

  private static boolean worthShowing(Worth worth) {
    return worth.kind() == StatementKind.FACT
        && worth.checkworthiness().orElse(0) >= WORTH_CHECKING;
  }

  private ClaimSighting sighting(Chosen sentence, Narration narration) {
    Passage passage = sentence.passage;
    Worth worth = sentence.worth;
    List<ScoredClaim> found = sentence.found;
    String wording = found.isEmpty() ? "" : found.get(0).wording();
    VoiceReading voice = voices.withHeadline(narration, passage.index(), wording);
    StatementKind kind = worth.kind();
    // Where no model tells, nothing is shown for its worth, and a match speaks for itself.
    double checkworthiness =
        worth.checkworthiness().orElse(found.isEmpty() ? 0 : found.get(0).score());
    if (!found.isEmpty() && found.get(0).score() >= CERTAIN) {
      kind = DOUBTFUL.contains(kind) ? StatementKind.FACT : kind;
      checkworthiness = Math.max(checkworthiness, found.get(0).score());
    }
    List<ClaimMatch> matches = found.stream().map(m -> match(m, passage)).toList();
    return new ClaimSighting(
        sentence.quote,
        kind,
        checkworthiness,
        voice.voice(),
        voice.speaker() == null ? null : voice.speaker().text(),
        matches,
        suggestion(found),
        probability(checkworthiness, found, matches),
        voice);
  }

  private ClaimMatch match(ScoredClaim found, Passage passage) {
    StanceScores stance = stances.of(passage, found.wording(), found.score());
    return new ClaimMatch(
        found.claim().id(),
        found.claim().statement(),
        found.claim().rating(),
        found.score(),
        found.parts(),
        stance.stance(),
        stance.byLabel());
  }

  /** Nothing is repeated that nobody has refuted. */
  private static double probability(
      double checkworthiness, List<ScoredClaim> found, List<ClaimMatch> matches) {
    return found.isEmpty() || !found.get(0).claim().refuted()
        ? 0
        : checkworthiness
            * matches.get(0).score()
            * matches.get(0).stanceScores().get(Stance.ASSERTS.label());
  }

  private Suggestion suggestion(List<ScoredClaim> found) {
    if (found.isEmpty()
        || found.get(0).score() < config.matching().link()
        || found.get(0).claim().rating() == null) {
      return Suggestion.NOT_ENOUGH_EVIDENCE;
    }
    return switch (found.get(0).claim().rating()) {
      case FALSE, MOSTLY_FALSE, MISLEADING -> Suggestion.REFUTED;
      case TRUE, MOSTLY_TRUE -> Suggestion.SUPPORTED;
      case MIXTURE -> Suggestion.CONFLICTING_EVIDENCE;
      case UNPROVEN -> Suggestion.NOT_ENOUGH_EVIDENCE;
    };
  }

  private static List<Chosen> withoutTheLeast(List<Chosen> chosen) {
    Set<Chosen> kept = new HashSet<>();
    chosen.stream()
        .filter(s -> s.found.isEmpty())
        .sorted(Comparator.comparingDouble(Chosen::checkworthiness).reversed())
        .limit(UNMATCHED)
        .forEach(kept::add);
    return chosen.stream().filter(s -> !s.found.isEmpty() || kept.contains(s)).toList();
  }
}
