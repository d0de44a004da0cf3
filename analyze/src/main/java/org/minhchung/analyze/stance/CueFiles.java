package org.minhchung.analyze.stance;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.analyze.text.LanguageTag;

/** The cues of all languages, each file read once; safe for use by several threads. */
public final class CueFiles {
  private final Map<String, Optional<Cues>> read = new ConcurrentHashMap<>();

  /** The cues of a language, or null where there are none. */
  Cues of(String language) {
    return read.computeIfAbsent(
            LanguageTag.language(language), l -> Optional.ofNullable(Cues.of(l)))
        .orElse(null);
  }
}
