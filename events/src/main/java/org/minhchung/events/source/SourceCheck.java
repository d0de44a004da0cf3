package org.minhchung.events.source;

import java.net.IDN;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minhchung.events.Source;
import org.minhchung.events.net.WebAddress;
import org.minhchung.events.source.SourceProblem.Reason;

/** Whether a source can be watched as it is described; names each field that is wrong. */
public final class SourceCheck {
  /** Shortest interval between two looks at a feed whose rhythm is not known. */
  public static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Longest one. */
  public static final Duration LONGEST = Duration.ofDays(7);

  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_ADDRESS = 4096;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+([-._][A-Za-z0-9]+)*");
  private static final int LONGEST_ID = 100;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)https?://(\\[[0-9a-f:.]+\\]|[^/?#\\\\@%:\\[\\]\\s]+)(:\\d{1,5})?([/?#]\\S*)?");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private SourceCheck() {}

  /** What is wrong with a source by itself; nothing where all is well. */
  public static List<SourceProblem> of(Source source) {
    List<SourceProblem> problems = new ArrayList<>();
    if (!isId(source.id())) {
      problems.add(new SourceProblem("id", Reason.NO_ID, source.id()));
    }
    if (source.name().length() > LONGEST_TEXT) {
      problems.add(new SourceProblem("name", Reason.TOO_LONG, source.name()));
    }
    if (source.name().chars().anyMatch(Character::isISOControl)) {
      problems.add(new SourceProblem("name", Reason.CONTROL_CHARACTERS, source.name()));
    }
    if (source.homepage() != null && !isAddress(source.homepage())) {
      problems.add(new SourceProblem("homepage", Reason.NO_ADDRESS, source.homepage()));
    }
    if (source.country() != null && !COUNTRIES.contains(source.country())) {
      problems.add(new SourceProblem("country", Reason.NO_COUNTRY, source.country()));
    }
    source.languages().stream()
        .filter(language -> !isLanguage(language))
        .forEach(l -> problems.add(new SourceProblem("languages", Reason.NO_LANGUAGE, l)));
    addresses("feeds", source.feeds(), problems);
    addresses("sitemaps", source.sitemaps(), problems);
    addresses("sections", source.sections(), problems);
    interval(source.pollInterval(), problems);
    return List.copyOf(problems);
  }

  /**
   * Which addresses are read for another source already; they would be fetched twice and their
   * pages would belong to either.
   *
   * @param before what the source was, whose own addresses nobody minds; or null where it is new
   */
  public static List<SourceProblem> taken(Source source, Source before, Collection<Source> others) {
    List<SourceProblem> problems = new ArrayList<>();
    taken("feeds", Source::feeds, source, before, others, problems);
    taken("sitemaps", Source::sitemaps, source, before, others, problems);
    taken("sections", Source::sections, source, before, others, problems);
    return List.copyOf(problems);
  }

  /** Whether a text can be the id of a source. */
  public static boolean isId(String text) {
    return text.length() <= LONGEST_ID && ID.matcher(text).matches();
  }

  /** Whether a text is an absolute http or https address that names a host. */
  public static boolean isAddress(String text) {
    if (text.length() > LONGEST_ADDRESS) {
      return false;
    }
    Matcher parts = ADDRESS.matcher(text);
    if (!parts.matches() || text.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    try {
      WebAddress.of(text);
      String host = parts.group(1);
      return host.startsWith("[") || !IDN.toASCII(host).replaceFirst("\\.$", "").isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether a text is a well-formed tag of BCP-47. */
  public static boolean isLanguage(String text) {
    try {
      return !new Locale.Builder().setLanguageTag(text).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /**
   * A kind of outlet by its label.
   *
   * @param problems gets what is wrong
   * @return null where there is no such kind
   */
  public static Source.Kind kind(String label, List<SourceProblem> problems) {
    for (Source.Kind kind : Source.Kind.values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    problems.add(new SourceProblem("kind", Reason.NO_KIND, label));
    return null;
  }

  /**
   * A duration as it is written in ISO 8601.
   *
   * @param problems gets what is wrong
   * @return null where it is none
   */
  public static Duration interval(String text, List<SourceProblem> problems) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      problems.add(new SourceProblem("pollInterval", Reason.NO_INTERVAL, text));
      return null;
    }
  }

  private static void interval(Duration interval, List<SourceProblem> problems) {
    if (interval.compareTo(SHORTEST) < 0) {
      problems.add(new SourceProblem("pollInterval", Reason.TOO_OFTEN, interval.toString()));
    } else if (interval.compareTo(LONGEST) > 0) {
      problems.add(new SourceProblem("pollInterval", Reason.TOO_SELDOM, interval.toString()));
    }
  }

  private static void addresses(String field, List<String> urls, List<SourceProblem> problems) {
    Set<String> seen = new HashSet<>();
    for (String url : urls) {
      if (!isAddress(url)) {
        problems.add(new SourceProblem(field, Reason.NO_ADDRESS, url));
      } else if (!seen.add(url)) {
        problems.add(new SourceProblem(field, Reason.TWICE, url));
      }
    }
  }

  private static void taken(
      String field,
      Function<Source, List<String>> addresses,
      Source source,
      Source before,
      Collection<Source> others,
      List<SourceProblem> problems) {
    Set<String> free = before == null ? Set.of() : Set.copyOf(all(before).toList());
    for (String url : addresses.apply(source)) {
      boolean isTaken =
          !free.contains(url)
              && others.stream()
                  .filter(other -> !other.id().equals(source.id()))
                  .anyMatch(other -> all(other).anyMatch(url::equals));
      if (isTaken) {
        problems.add(new SourceProblem(field, Reason.TAKEN, url));
      }
    }
  }

  private static Stream<String> all(Source source) {
    return Stream.of(source.feeds(), source.sitemaps(), source.sections()).flatMap(List::stream);
  }
}
