package org.minhchung.local.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.minhchung.analyze.assess.Readers;
import org.minhchung.analyze.worth.Context;
import org.minhchung.analyze.worth.Worth;
import picocli.CommandLine.Command;

/** Weighs sentences: {@code {"id","text","language"?}}. */
@Command(
    name = "worth",
    description = "Says of sentences given as JSON lines what kind they are and how check-worthy.")
public final class WorthVerb extends BatchVerb {

  @Override
  Work prepare() {
    Readers readers = Readers.load();
    return Work.of(
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
          answer.put("checkworthiness", worth.checkworthiness());
          // the batch format has no word of its own for a quoted claim
          String kind = worth.kind().label();
          answer.put("kind", kind.equals("quoted") ? "other" : kind);
          out.accept(answer);
        });
  }
}
