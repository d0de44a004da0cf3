package org.minhchung.local.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.minhchung.analyze.language.Detection;
import org.minhchung.analyze.language.LanguageDetector;
import picocli.CommandLine.Command;

/** Identifies languages: {@code {"id","text"}}. */
@Command(name = "language", description = "Identifies the language of texts given as JSON lines.")
public final class LanguageVerb extends BatchVerb {

  @Override
  Work prepare() {
    LanguageDetector detector = new LanguageDetector();
    return Work.of(
        (json, out) -> {
          Row row = new Row(json);
          Detection detection = detector.detect(row.text("text"));
          Map<String, Object> answer = new LinkedHashMap<>();
          answer.put("id", row.text("id"));
          answer.put("language", detection.language());
          answer.put("confidence", detection.confidence());
          out.accept(answer);
        });
  }
}
