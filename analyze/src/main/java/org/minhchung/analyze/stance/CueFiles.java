package org.minhchung.analyze.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.analyze.text.Digests;
import org.minhchung.analyze.text.LanguageTag;
import org.minhchung.analyze.text.Lexicon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cues of all languages, read once. A directory may hold files of its own, which then count in
 * place of the shipped ones. A language whose file is broken cannot be read, which {@link
 * #problems} tells. Immutable.
 */
public final class CueFiles {
  private static final Logger LOG = LoggerFactory.getLogger(CueFiles.class);
  private static final List<String> SHIPPED =
      List.of(
          "vi", "en", "fr", "ru", "es", "de", "zh", "ja", "ko", "id", "th", "lo", "km", "ms", "tl",
          "pt", "it", "ar");

  private final Map<String, Cues> byLanguage = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final String version;

  /** The shipped files. */
  public CueFiles() {
    this(null);
  }

  /**
   * The shipped files, or those of a directory where it has them.
   *
   * @param directory with files such as {@code en.txt}, or null
   */
  public CueFiles(Path directory) {
    StringBuilder contents = new StringBuilder();
    for (String language : SHIPPED) {
      String name = "cues/" + language + ".txt";
      try {
        Lexicon lexicon = lexicon(directory, language, name);
        byLanguage.put(language, Cues.of(lexicon, name));
        contents.append(language);
        lexicon.keys().forEach(key -> contents.append(key).append(lexicon.get(key)));
      } catch (IOException | IllegalArgumentException e) {
        String problem = "no voices and stances in " + language + ": " + e.getMessage();
        problems.add(problem);
        LOG.atError().addKeyValue("language", language).log(problem);
      }
    }
    this.version = Digests.of(contents.toString());
  }

  private static Lexicon lexicon(Path directory, String language, String name) throws IOException {
    Path own = directory == null ? null : directory.resolve(language + ".txt");
    return own != null && Files.exists(own)
        ? Lexicon.of(own)
        : Lexicon.beside(CueFiles.class, name);
  }

  /** What is switched off and why, one sentence each; empty where all is well. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** The version of each language's list. */
  public Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    byLanguage.forEach((language, cues) -> versions.put(language, cues.version()));
    return versions;
  }

  /** Changes with every change of a list; a model knows the lists that it was trained with. */
  public String version() {
    return version;
  }

  /** The cues of a language, or null where there are none. */
  Cues of(String language) {
    return byLanguage.get(LanguageTag.language(language));
  }
}
