package org.minhchung.analyze.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.events.Claim;

/** A claim with every wording of it taken apart. */
record IndexedClaim(Claim claim, List<ClaimText> wordings) {

  static IndexedClaim of(Claim claim, ClaimText.Reader reader) {
    Map<String, String> languages = new LinkedHashMap<>();
    claim.renderings().forEach((language, text) -> languages.putIfAbsent(text, language));
    languages.putIfAbsent(claim.statement(), statementLanguage(claim));
    return new IndexedClaim(
        claim,
        languages.entrySet().stream()
            .filter(e -> !e.getKey().isBlank())
            .map(e -> reader.read(e.getKey(), e.getValue()))
            .toList());
  }

  /**
   * A statement is English where the original wording stands among the renderings, as in the
   * catalogue; otherwise it is the original itself.
   */
  private static String statementLanguage(Claim claim) {
    if (claim.originalLanguage() == null) {
      return "en";
    }
    String original = Languages.family(claim.originalLanguage());
    boolean rendered =
        claim.renderings().keySet().stream()
            .filter(l -> !l.contains("-x-"))
            .anyMatch(l -> Languages.family(l).equals(original));
    return rendered ? "en" : claim.originalLanguage();
  }
}
