package org.minhchung.events;

/**
 * Somebody's published check of a claim.
 *
 * @param date ISO 8601, as precise as known: {@code 2023}, {@code 2023-05} or {@code 2023-05-14}
 * @param rating in the publisher's own words
 * @param language BCP-47 of the fact-check
 */
public record FactCheck(String publisher, String url, String date, String rating, String language) {

  public FactCheck {
    Required.text(publisher, "publisher of fact-check");
    Required.text(url, "url of fact-check by " + publisher);
    if (date != null && !date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      throw new IllegalArgumentException(
          "date '" + date + "' of fact-check " + url + " is not yyyy, yyyy-MM or yyyy-MM-dd");
    }
  }
}
