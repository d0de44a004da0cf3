package org.minhchung.local.batch;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.assess.Assessor;
import org.minhchung.analyze.assess.Readers;
import org.minhchung.analyze.assess.TextStance;
import picocli.CommandLine.Command;

/** Tells stances: {@code {"id","claim","text"}}. */
@Command(
    name = "stance",
    description = "Tells how texts given as JSON lines stand towards the claims beside them.")
public final class StanceVerb extends BatchVerb {

  @Override
  Work prepare() {
    Assessor assessor = Assessor.create(AnalyzeConfig.defaults(), List.of(), Clock.systemUTC());
    TextStance stances = new TextStance(Readers.load(), assessor.claims());
    return new Work(
        (json, out) -> {
          Row row = new Row(json);
          TextStance.Answer read = stances.read(row.text("claim"), row.text("text"));
          Map<String, Object> answer = new LinkedHashMap<>();
          answer.put("id", row.text("id"));
          answer.put("stance", read.stance().stance().label());
          answer.put("scores", read.stance().byLabel());
          answer.put("voice", read.voice());
          out.accept(answer);
        },
        assessor);
  }
}
