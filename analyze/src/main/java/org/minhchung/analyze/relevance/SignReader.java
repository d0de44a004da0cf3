package org.minhchung.analyze.relevance;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
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

  /** What may be named of the war and of today. */
  private static final Set<EntityKind> PLAIN =
      EnumSet.of(EntityKind.COUNTRY, EntityKind.WAR_PERSON, EntityKind.HISTORIC);

  /** UTF-16 units that {@link #NEAR} matches at most. */
  private static final int NEAREST = 56;

  /** A few words without a stop. */
  private static final Pattern NEAR = Pattern.compile("[^,;:.!?()]{0,28}");

  private final Cues cues;
  private final OtherPlaces others;

  SignReader(Cues cues, OtherPlaces others) {
    this.cues = cues;
    this.others = others;
  }

  /**
   * Reads the sentences of a text, in which everything is looked for once.
   *
   * @param hits the text's names
   */
  List<Signs> read(String text, List<Span> sentences, List<Hit<Entity>> hits) {
    Slices<Entity> names = new Slices<>(hits);
    Slices<Cue> found = new Slices<>(cues.in(text));
    Slices<Boolean> elsewhere = new Slices<>(others.in(text));
    return sentences.stream()
        .map(
            span ->
                of(span.of(text), names.within(span), found.within(span), elsewhere.within(span)))
        .toList();
  }

  private Signs of(
      String sentence, List<Hit<Entity>> hits, List<Hit<Cue>> found, List<Hit<Boolean>> others) {
    List<Span> elsewhere = others.stream().map(h -> new Span(h.start(), h.end())).toList();
    List<Span> spans = hits.stream().map(h -> new Span(h.start(), h.end())).toList();
    boolean otherNamed = elsewhere.stream().anyMatch(o -> spans.stream().noneMatch(o::overlaps));
    Map<Cue, Integer> count = new EnumMap<>(Cue.class);
    found.forEach(hit -> count.merge(hit.value(), 1, Integer::sum));
    int soldierly =
        count.containsKey(Cue.WAR_NOT)
            ? 0
            : count.getOrDefault(Cue.WAR_SERVICE, 0)
                + count.getOrDefault(Cue.WAR_THINGS, 0)
                + count.getOrDefault(Cue.WAR_ERA, 0);
    Years years = Years.in(sentence);
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
          years.ofToday() > 0,
          soldierly,
          years.ofWar() + count.getOrDefault(Cue.WAR_TIME, 0) > 0,
          false);
    }
    NavigableSet<Integer> service = new TreeSet<>();
    found.stream()
        .filter(hit -> hit.value() == Cue.WAR_SERVICE)
        .forEach(hit -> service.add(hit.end()));
    Set<Span> listed = Enumerations.of(sentence, spans, elsewhere);
    boolean meeting = otherNamed && count.containsKey(Cue.VENUE);
    double weight = 0;
    double mentions = 0;
    boolean names = false;
    boolean named = false;
    boolean soldiers = false;
    boolean plain = true;
    boolean leads = false;
    boolean today = years.ofToday() > 0;
    boolean warPerson = false;
    for (int i = 0; i < hits.size(); i++) {
      EntityKind kind = hits.get(i).value().kind();
      boolean inPassing =
          listed.contains(spans.get(i)) || (meeting && cues.where(sentence, spans.get(i).start()));
      double worth = kind.weight() * (inPassing ? IN_PASSING : 1);
      weight = Math.max(weight, worth);
      mentions += worth;
      names |= kind.names() && !inPassing;
      named |= kind.names();
      soldiers |= servedThere(sentence, spans.get(i), service);
      plain &= PLAIN.contains(kind);
      leads |= kind.names() && !inPassing && spans.get(i).start() < SUBJECT * sentence.length();
      today |= kind.today();
      warPerson |= kind == EntityKind.WAR_PERSON;
    }
    boolean war =
        warPerson || count.containsKey(Cue.WAR)
            ? !(today && !plain)
            : !today
                && (hints(count, years.ofWar(), leads)
                    || (soldiers && !count.containsKey(Cue.WAR_NOT)));
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
        soldierly,
        years.ofWar() + count.getOrDefault(Cue.WAR_TIME, 0) > 0,
        count.containsKey(Cue.DIASPORA));
  }

  /** Vietnam as a subject has soldiers today too; beside a year of the war they are of the war. */
  private static boolean hints(Map<Cue, Integer> count, int warYears, boolean leads) {
    int service = count.getOrDefault(Cue.WAR_SERVICE, 0);
    int time = count.getOrDefault(Cue.WAR_TIME, 0) + warYears;
    int era = count.getOrDefault(Cue.WAR_ERA, 0) + time;
    return !count.containsKey(Cue.WAR_NOT)
        && ((service > 1 && !leads) || (service > 0 && era > 0) || era > 1);
  }

  /**
   * Whether a soldier's life goes right before "in Vietnam": "served as a medic in Vietnam". The
   * nearest of the words before the name tells, for what is between it and the name is the least.
   *
   * @param service where words of a soldier's life end
   */
  private boolean servedThere(String sentence, Span name, NavigableSet<Integer> service) {
    Integer nearest = service.lower(name.start());
    return nearest != null
        && name.start() - nearest <= NEAREST
        && NEAR.matcher(sentence.substring(nearest, name.start())).matches()
        && cues.where(sentence, name.start());
  }

  private Carries carries(String sentence, List<Hit<Cue>> found) {
    if (found.stream().anyMatch(hit -> hit.value() == Cue.CARRY)) {
      return Carries.PLACE;
    }
    return cues.opens(sentence) ? Carries.FIRST : Carries.NOT;
  }
}
