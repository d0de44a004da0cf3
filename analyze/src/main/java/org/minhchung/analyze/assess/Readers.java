package org.minhchung.analyze.assess;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.minhchung.analyze.language.BlockLanguages;
import org.minhchung.analyze.language.ChineseScript;
import org.minhchung.analyze.language.LanguageDetector;
import org.minhchung.analyze.match.EntityFinder;
import org.minhchung.analyze.quantity.QuantityReader;
import org.minhchung.analyze.relevance.VietnamRelevance;
import org.minhchung.analyze.stance.Voices;
import org.minhchung.analyze.text.Quotations;
import org.minhchung.analyze.text.Sentences;
import org.minhchung.analyze.worth.CheckWorthiness;
import org.minhchung.analyze.worth.SentenceVectors;

/** Everything that reads a text without knowing any claim; safe for use by several threads. */
public record Readers(
    LanguageDetector languages,
    BlockLanguages blocks,
    ChineseScript chinese,
    Sentences sentences,
    Quotations quotations,
    VietnamRelevance relevance,
    CheckWorthiness worth,
    Voices voices,
    QuantityReader quantities) {

  /** Loads the shipped models and word lists; takes about a second. */
  public static Readers load() {
    return load(null, null);
  }

  /**
   * Loads the models and word lists.
   *
   * @param models directory whose files count in place of the shipped ones, or null
   * @param vectors for models that look at them, or null
   */
  public static Readers load(Path models, SentenceVectors vectors) {
    Sentences sentences = Sentences.load(part(models, "text"));
    LanguageDetector languages = new LanguageDetector();
    VietnamRelevance relevance = VietnamRelevance.load(part(models, "relevance"), sentences);
    return new Readers(
        languages,
        new BlockLanguages(languages),
        new ChineseScript(),
        sentences,
        new Quotations(),
        relevance,
        CheckWorthiness.load(part(models, "worth"), vectors),
        Voices.load(part(models, "stance")),
        new QuantityReader(part(models, "quantity")));
  }

  private static Path part(Path models, String name) {
    return models == null ? null : models.resolve(name);
  }

  /** What is switched off or doubtful and why, one sentence each; empty where all is well. */
  public List<String> problems() {
    return Stream.of(relevance.problems(), worth.problems(), voices.problems())
        .flatMap(List::stream)
        .toList();
  }

  /** The gazetteer's entities, without the country itself, which nearly every claim names. */
  public EntityFinder entities() {
    return text ->
        relevance.mentions(text).stream()
            .map(m -> m.entityId())
            .filter(id -> !id.equals("vietnam"))
            .collect(java.util.stream.Collectors.toSet());
  }
}
