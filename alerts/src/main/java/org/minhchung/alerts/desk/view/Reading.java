package org.minhchung.alerts.desk.view;

/** What every composer needs to put things for one reader: words, times and the catalogue. */
public final class Reading {
  private final Words words;
  private final Times times;
  private final ClaimTexts claims;
  private final Wording wording;

  public Reading(Words words, Times times, KnownClaims claims) {
    this.words = words;
    this.times = times;
    this.claims = new ClaimTexts(claims, words);
    this.wording = new Wording(words, this.claims);
  }

  Words words() {
    return words;
  }

  Times times() {
    return times;
  }

  ClaimTexts claims() {
    return claims;
  }

  Wording wording() {
    return wording;
  }
}
