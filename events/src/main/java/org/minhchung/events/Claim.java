package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A known claim of the catalogue.
 *
 * @param statement the claim as one English (or original) sentence that stands alone
 * @param originalLanguage BCP-47 of where it was first seen
 * @param renderings the claim as a news text would put it, by BCP-47 language
 * @param rating null while nobody has decided; a claim without one never flags
 * @param explanation what was found, in a few sentences, or null
 * @param sameAs ids of other claims that say the same
 */
public record Claim(
    String id,
    String statement,
    String originalLanguage,
    Map<String, String> renderings,
    Verdict rating,
    String topic,
    List<FactCheck> factChecks,
    String explanation,
    Status status,
    List<String> sameAs) {

  /** Whether a claim takes part in matching. */
  public enum Status {
    ACTIVE,
    RETIRED;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Claim {
    Required.text(id, "claim id");
    Required.text(statement, "statement of claim " + id);
    renderings = Required.map(renderings);
    factChecks = Required.list(factChecks);
    status = status == null ? Status.ACTIVE : status;
    sameAs = Required.list(sameAs);
  }

  /** Whether an article that asserts this claim may be flagged. */
  public boolean refuted() {
    return status == Status.ACTIVE && rating != null && rating.refutes();
  }
}
