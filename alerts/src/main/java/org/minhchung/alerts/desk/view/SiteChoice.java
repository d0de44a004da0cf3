package org.minhchung.alerts.desk.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minhchung.events.Source;

/**
 * Which sites are to be listed; an empty text leaves all.
 *
 * @param state label of a state
 * @param country ISO 3166-1
 * @param language BCP-47
 * @param text that stands in the name, the id or an address
 */
public record SiteChoice(String state, String country, String language, String text) {

  /**
   * A choice.
   *
   * @throws IllegalArgumentException if there is no such state
   */
  public SiteChoice {
    String wanted = state;
    if (!wanted.isEmpty()
        && Arrays.stream(SiteState.values()).noneMatch(s -> s.label().equals(wanted))) {
      throw new IllegalArgumentException("'" + wanted + "' is no state of a site");
    }
  }

  /** Whether a source passes everything but the state. */
  boolean takes(Source source) {
    return (country.isEmpty() || country.equals(source.country()))
        && (language.isEmpty() || source.languages().contains(language))
        && (text.isEmpty() || contains(source));
  }

  private boolean contains(Source source) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return Stream.of(
            Stream.of(
                source.id(), source.name(), source.homepage() == null ? "" : source.homepage()),
            source.feeds().stream(),
            source.sitemaps().stream(),
            source.sections().stream())
        .flatMap(s -> s)
        .anyMatch(s -> s.toLowerCase(Locale.ROOT).contains(wanted));
  }

  /** The address of the list with another state. */
  String href(String newState) {
    String query =
        Stream.of(
                part("state", newState),
                part("country", country),
                part("language", language),
                part("q", text))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/sources" : "/sources?" + query;
  }

  private static String part(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + WebLink.encode(value);
  }
}
