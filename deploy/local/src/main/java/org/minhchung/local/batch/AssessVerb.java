package org.minhchung.local.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.assess.Assessor;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.analyze.claim.ClaimsFile;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.ClaimMatch;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.TextSelectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Assesses whole articles. */
@Command(
    name = "assess",
    description = "Assesses articles given as JSON lines as the running stage would.")
public final class AssessVerb extends BatchVerb {
  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "The known claims, as JSON lines; the shipped catalogue where absent.")
  Path claims;

  @Override
  Work prepare() throws IOException {
    List<Claim> known = claims == null ? Catalogue.shipped() : ClaimsFile.read(claims);
    Assessor assessor = Assessor.create(AnalyzeConfig.defaults(), known, Clock.systemUTC());
    return new Work(
        (json, out) -> out.accept(answer(assessor.assess(InputArticle.of(new Row(json)), null))),
        assessor);
  }

  private static Map<String, Object> answer(Assessment assessment) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", assessment.article().id());
    answer.put("language", assessment.language());
    answer.put("relevance", assessment.relevance().grade().label());
    answer.put("score", assessment.score());
    answer.put("flagged", assessment.flagged());
    String text = assessment.article().text();
    answer.put("claims", assessment.sightings().stream().map(s -> sighting(s, text)).toList());
    answer.put("reasons", assessment.reasons());
    return answer;
  }

  private static Map<String, Object> sighting(ClaimSighting sighting, String text) {
    TextSelectors selectors = TextSelectors.of(sighting.quote(), text);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("quote", sighting.quote().exact());
    answer.put("start", sighting.quote().start());
    answer.put("end", sighting.quote().end());
    answer.put("selector", List.of(selectors.quote(), selectors.position()));
    answer.put("kind", sighting.kind().label());
    answer.put("checkworthiness", sighting.checkworthiness());
    answer.put("attribution", sighting.voice().label());
    answer.put("voice", sighting.reading());
    answer.put("matches", sighting.matches().stream().map(AssessVerb::match).toList());
    return answer;
  }

  private static Map<String, Object> match(ClaimMatch match) {
    return Map.of(
        "claim", match.claimId(), "score", match.score(), "stance", match.stance().label());
  }
}
