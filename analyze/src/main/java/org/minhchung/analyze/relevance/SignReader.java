package org.minhchung.analyze.relevance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minhchung.analyze.relevance.Gazetteer.Entity;
import org.minhchung.analyze.relevance.Signs.Carries;
import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.analyze.text.Span;

/** Reads what a sentence shows of Vietnam. Immutable. */
final class SignReader {
  /** What a name in a list, or of the place of a meeting, keeps of its weight. */
  private static final double IN_PASSING = 0.25;

  /** A name in the first part of a sentence may be its subject. */
  private static final double SUBJECT = 0.4;

  private static final int FIRST_WORDS = 3;

  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(19[4-9]\\d|20\\d\\d|25\\d\\d)(?!\\d)");

  /** A few words without a stop. */
  private static final Pattern NEAR = Pattern.compile("[^,;:.!?()]{0,28}");

  private static final Pattern BORN =
      Pattern.compile(
          "(?:\\bSN|sinh năm|sinh|born(?: in)?|née? en|geboren|nacid[oa] en|nascid[oa] em|lahir(?: tahun)?|род\\.)[\\s:]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int WAR_BEGINS = 1945;
  private static final int WAR_ENDS = 1975;
  private static final int TODAY_BEGINS = 1986;
  private static final int BUDDHIST = 543;

  private final Cues cues;
  private final OtherPlaces others;

  SignReader(Cues cues, OtherPlaces others) {
    this.cues = cues;
    this.others = others;
  }

  /**
   * Reads a sentence.
   *
   * @param hits its names, with offsets in the sentence
   */
  Signs of(String sentence, List<Hit<Entity>> hits) {
    List<Hit<Cue>> found = cues.in(sentence);
    List<Span> elsewhere =
        others.in(sentence).stream().map(h -> new Span(h.start(), h.end())).toList();
    List<Span> spans = hits.stream().map(h -> new Span(h.start(), h.end())).toList();
    boolean otherNamed = elsewhere.stream().anyMatch(o -> spans.stream().noneMatch(o::overlaps));
    Map<Cue, Integer> count = new EnumMap<>(Cue.class);
    found.forEach(hit -> count.merge(hit.value(), 1, Integer::sum));
    int service = count.getOrDefault(Cue.WAR_SERVICE, 0);
    int warYears = years(sentence, WAR_BEGINS, WAR_ENDS);
    boolean newYears = years(sentence, TODAY_BEGINS, Integer.MAX_VALUE) > 0;
    if (hits.isEmpty()) {
      return new Signs(
          0,
          0,
          false,
          false,
          false,
          false,
          carries(sentence, found),
          otherNamed,
          false,
          newYears,
          service,
          warYears > 0,
          false);
    }
    Set<Span> listed = Enumerations.of(sentence, spans, elsewhere);
    boolean meeting = otherNamed && count.containsKey(Cue.VENUE);
    double weight = 0;
    double mentions = 0;
    boolean names = false;
    boolean named = false;
    boolean soldiers = false;
    boolean plain = true;
    boolean leads = false;
    boolean today = newYears;
    boolean warPerson = false;
    for (int i = 0; i < hits.size(); i++) {
      EntityKind kind = hits.get(i).value().kind();
      boolean inPassing =
          listed.contains(spans.get(i)) || (meeting && isWhere(sentence, spans.get(i), found));
      double worth = kind.weight() * (inPassing ? IN_PASSING : 1);
      weight = Math.max(weight, worth);
      mentions += worth;
      names |= kind.names() && !inPassing;
      named |= kind.names();
      soldiers |= servedThere(sentence, spans.get(i), found);
      plain &= kind == EntityKind.COUNTRY || kind == EntityKind.WAR_PERSON;
      leads |= kind.names() && !inPassing && spans.get(i).start() < SUBJECT * sentence.length();
      today |= kind.today();
      warPerson |= kind == EntityKind.WAR_PERSON;
    }
    boolean war =
        warPerson || count.containsKey(Cue.WAR)
            ? !(today && !plain)
            : !today && (hints(count, warYears) || (soldiers && !count.containsKey(Cue.WAR_NOT)));
    return new Signs(
        weight,
        mentions,
        names,
        named,
        plain,
        leads,
        carries(sentence, found),
        otherNamed,
        war,
        today,
        service,
        warYears > 0,
        count.containsKey(Cue.DIASPORA));
  }

  private static boolean hints(Map<Cue, Integer> count, int warYears) {
    int service = count.getOrDefault(Cue.WAR_SERVICE, 0);
    int era = count.getOrDefault(Cue.WAR_ERA, 0) + warYears;
    return !count.containsKey(Cue.WAR_NOT) && (service > 1 || (service > 0 && era > 0) || era > 1);
  }

  private static int years(String sentence, int from, int until) {
    Matcher matcher = YEAR.matcher(sentence);
    int found = 0;
    while (matcher.find()) {
      if (BORN.matcher(sentence.substring(Math.max(0, matcher.start() - 14), matcher.start()))
          .find()) {
        continue;
      }
      int year = Integer.parseInt(matcher.group());
      year = year >= 2400 ? year - BUDDHIST : year;
      found += year >= from && year <= until ? 1 : 0;
    }
    return found;
  }

  /** Whether "in" or the like stands right before a name. */
  private static boolean isWhere(String sentence, Span name, List<Hit<Cue>> found) {
    return found.stream()
        .anyMatch(
            hit ->
                hit.value() == Cue.WHERE
                    && hit.end() <= name.start()
                    && sentence.substring(hit.end(), name.start()).isBlank());
  }

  /** Whether a soldier's life goes right before "in Vietnam": "served as a medic in Vietnam". */
  private static boolean servedThere(String sentence, Span name, List<Hit<Cue>> found) {
    return isWhere(sentence, name, found)
        && found.stream()
            .filter(hit -> hit.value() == Cue.WAR_SERVICE && hit.end() < name.start())
            .anyMatch(hit -> NEAR.matcher(sentence.substring(hit.end(), name.start())).matches());
  }

  private static Carries carries(String sentence, List<Hit<Cue>> found) {
    Carries carries = Carries.NOT;
    for (Hit<Cue> hit : found) {
      if (hit.value() == Cue.CARRY) {
        return Carries.PLACE;
      }
      if (hit.value() == Cue.CARRY_FIRST && hit.start() <= FIRST_WORDS) {
        carries = Carries.FIRST;
      }
    }
    return carries;
  }
}
