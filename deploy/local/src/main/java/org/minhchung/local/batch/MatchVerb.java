package org.minhchung.local.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.assess.Assessor;
import org.minhchung.analyze.assess.Readers;
import org.minhchung.analyze.claim.ClaimsFile;
import org.minhchung.analyze.match.ScoredClaim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds known claims: {@code {"id","text"}}. */
@Command(
    name = "match",
    description = "Ranks the claims that texts given as JSON lines resemble, best first.")
public final class MatchVerb extends BatchVerb {
  @Option(
      names = "--claims",
      paramLabel = "FILE",
      required = true,
      description = "The claims to search, as JSON lines.")
  Path claims;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many claims a text (default: ${DEFAULT-VALUE}).")
  int top;

  @Override
  Work prepare() throws IOException {
    Readers readers = Readers.load();
    Assessor assessor =
        Assessor.create(AnalyzeConfig.defaults(), ClaimsFile.read(claims), Clock.systemUTC());
    return new Work((json, out) -> match(new Row(json), readers, assessor, out), assessor);
  }

  private void match(Row row, Readers readers, Assessor assessor, Consumer<Object> out) {
    String id = row.text("id");
    String text = row.text("text");
    String language = readers.languages().detect(text).language();
    List<ScoredClaim> found = assessor.claims().search(text, language, top);
    for (int i = 0; i < found.size(); i++) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("query", id);
      answer.put("claim", found.get(i).claim().id());
      answer.put("rank", i + 1);
      answer.put("score", found.get(i).score());
      out.accept(answer);
    }
  }
}
