package org.minhchung.analyze.quantity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.analyze.text.LanguageTag;
import org.minhchung.analyze.text.Lexicon;

/**
 * Reads the quantities of texts. The words of a language are loaded when its first text comes; a
 * language without a list is read with digits, symbols and codes only. Safe to share.
 */
public final class QuantityReader {
  private static final String COMMON = "common";

  /** Languages that have a list. */
  public static final Set<String> LANGUAGES =
      Set.of(
          "vi", "en", "fr", "ru", "es", "de", "zh", "ja", "ko", "id", "th", "lo", "km", "ms", "tl",
          "pt", "it", "ar", "hi", "nl", "pl", "tr", "uk");

  private final Path directory;
  private final Map<String, QuantityWords> words = new ConcurrentHashMap<>();

  /** Reads with the shipped lists. */
  public QuantityReader() {
    this(null);
  }

  /**
   * Reads with the lists of a directory, {@code common.txt} and {@code <language>.txt}, where it
   * has them, else with the shipped ones.
   */
  public QuantityReader(Path directory) {
    this.directory = directory;
  }

  /**
   * The quantities of a text in their order; none overlap. A text with more than 20,000 numbers is
   * read as far as that.
   *
   * @param language BCP 47 tag, or null where it is not known
   * @throws IllegalArgumentException where a list cannot be read, naming it
   */
  public List<Quantity> read(String text, String language) {
    QuantityWords list = words(language);
    PlainText plain = PlainText.of(text);
    List<Token> tokens = QuantityLexer.read(plain, list);
    return List.copyOf(new QuantityGrammar(new Tokens(plain, tokens, list)).read());
  }

  private QuantityWords words(String tag) {
    String language = LanguageTag.language(tag).toLowerCase(Locale.ROOT);
    String listed =
        switch (language) {
          case "fil" -> "tl";
          case "yue" -> "zh";
          default -> LANGUAGES.contains(language) ? language : COMMON;
        };
    return words.computeIfAbsent(listed, this::load);
  }

  private QuantityWords load(String language) {
    List<Lexicon> lists = new ArrayList<>();
    lists.add(lexicon(COMMON));
    if (!language.equals(COMMON)) {
      lists.add(lexicon(language));
    }
    return new QuantityWords(lists);
  }

  private Lexicon lexicon(String name) {
    Path own = directory == null ? null : directory.resolve(name + ".txt");
    try {
      return own != null && Files.exists(own)
          ? Lexicon.of(own)
          : Lexicon.beside(QuantityReader.class, name + ".txt");
    } catch (IOException e) {
      throw new UncheckedIOException("word list of quantities " + own + " cannot be read", e);
    }
  }
}
