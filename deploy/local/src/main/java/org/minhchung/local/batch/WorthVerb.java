package org.minhchung.local.batch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.minhchung.analyze.assess.Readers;
import org.minhchung.analyze.match.MiniLm;
import org.minhchung.analyze.worth.Context;
import org.minhchung.analyze.worth.Worth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Weighs sentences: {@code {"id","text","language"?}}. */
@Command(
    name = "worth",
    description = "Says of sentences given as JSON lines what kind they are and how check-worthy.")
public final class WorthVerb extends BatchVerb {

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Models and lists in place of the shipped ones, as analyze.modelDirectory.")
  Path models;

  @Override
  Work prepare() {
    MiniLm encoder = MiniLm.shipped();
    Readers readers =
        Readers.load(
            models, (text, language) -> encoder.covers(language) ? encoder.encode(text) : null);
    readers.worth().problems().forEach(problem -> System.err.println("minhchung: " + problem));
    return new Work(
        (json, out) -> {
          Row row = new Row(json);
          String text = row.text("text");
          String language = row.textOr("language", null);
          Worth worth =
              readers
                  .worth()
                  .of(
                      text,
                      language == null ? readers.languages().detect(text).language() : language,
                      Context.NONE);
          Map<String, Object> answer = new LinkedHashMap<>();
          answer.put("id", row.text("id"));
          // null where the part is off, which is not the same as 0
          answer.put(
              "checkworthiness",
              worth.checkworthiness().isPresent() ? worth.checkworthiness().getAsDouble() : null);
          // the batch format has no word of its own for a quoted claim
          String kind = worth.kind().label();
          answer.put("kind", kind.equals("quoted") ? "other" : kind);
          out.accept(answer);
        },
        encoder);
  }
}
