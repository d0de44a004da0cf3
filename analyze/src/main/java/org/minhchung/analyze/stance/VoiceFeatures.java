package org.minhchung.analyze.stance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.VoiceReading;

/**
 * What a {@link VoiceModel} weighs in a sentence, its neighbours and the title: what each rule
 * says, which cues stand where, signs, and words. The first three are the same in every language.
 */
final class VoiceFeatures {
  /** Where words stand that belong to no sentence of the text. */
  static final int TITLE = Integer.MAX_VALUE;

  private static final int[] NEAR = {-2, -1, 0, 1, 2};
  private static final int SHORT = 6;
  private static final int LONG = 25;
  private static final String SIGNS = "?？؟!！…:：—–-(（;；«“„\"「『‘'";

  private final List<VoiceFeature> features = new ArrayList<>();
  private final SentenceView sentence;

  /**
   * Something seen.
   *
   * @param distance of the sentence in which it stands, or {@link #TITLE}
   * @param span in that sentence, or null where it is no word
   */
  record VoiceFeature(String name, int distance, Span span) {}

  private VoiceFeatures(SentenceView sentence) {
    this.sentence = sentence;
  }

  /**
   * The features of a sentence.
   *
   * @param byRule what each rule says of it, by the rule's name; rules that do not know are absent
   */
  static List<VoiceFeature> of(SentenceView sentence, Map<String, VoiceReading> byRule) {
    VoiceFeatures found = new VoiceFeatures(sentence);
    found.add("always");
    found.rules(byRule);
    found.cues();
    found.signs();
    found.quotations();
    found.figures();
    found.words();
    return found.features;
  }

  private void add(String name) {
    features.add(new VoiceFeature(name, 0, null));
  }

  private void rules(Map<String, VoiceReading> byRule) {
    String first = "first none";
    for (var rule : byRule.entrySet()) {
      String says = rule.getKey() + " " + rule.getValue().kind().label();
      if (first.equals("first none")) {
        first = "first " + says;
      }
      add("rule " + says);
    }
    add(first);
  }

  private void cues() {
    for (int distance : NEAR) {
      Set<Cue> seen = EnumSet.noneOf(Cue.class);
      CueHits hits = distance == 0 ? sentence.here() : sentence.at(distance);
      hits.all().forEach(hit -> seen.add(hit.value()));
      seen.forEach(cue -> add("cue" + distance + " " + cue));
      for (Hit<Cue> hit : hits.all()) {
        if (hit.start() <= 4 && seen.remove(hit.value())) {
          add("cue" + distance + " begins " + hit.value());
        }
      }
    }
    Set<Cue> title = EnumSet.noneOf(Cue.class);
    sentence.article().titleCues().all().forEach(hit -> title.add(hit.value()));
    title.forEach(cue -> add("title " + cue));
  }

  private void signs() {
    int index = sentence.index();
    add("place " + (index == 0 ? "first" : index + 1 >= sentence.article().size() ? "last" : "in"));
    add("sentences " + Math.min(4, sentence.article().size()));
    int words = SentenceView.words(sentence.text()) * (sentence.unspaced() ? 6 : 1);
    add("length " + (words < SHORT ? "short" : words > LONG ? "long" : "middling"));
    for (int distance = -1; distance <= 1; distance++) {
      String text = sentence.text(distance);
      if (text.isEmpty()) {
        continue;
      }
      add("end" + distance + " " + sign(SentenceView.lastSign(text)));
      add("start" + distance + " " + sign(text.charAt(0)));
      for (int i = 0; i < SIGNS.length(); i++) {
        if (text.indexOf(SIGNS.charAt(i)) >= 0) {
          add("has" + distance + " " + SIGNS.charAt(i));
        }
      }
    }
  }

  private static String sign(char c) {
    return Character.isLetter(c)
        ? Character.isUpperCase(c) ? "A" : "a"
        : Character.isDigit(c) ? "0" : String.valueOf(c);
  }

  private void quotations() {
    Narration article = sentence.article();
    for (int distance = -1; distance <= 1; distance++) {
      add(
          "quoted"
              + distance
              + " "
              + Math.round(4 * article.quotedShare(sentence.index() + distance)));
    }
    int scare = 0;
    for (Span quotation : article.quotedIn(sentence.index())) {
      scare += article.speech(sentence.text(), quotation) ? 0 : 1;
    }
    add("mentions " + Math.min(2, scare));
  }

  /** Other figures behind a sentence often put right what it says. */
  private void figures() {
    Set<String> here = Keys.of(Cues.fold(sentence.text()));
    for (int distance = -1; distance <= 1; distance++) {
      String text = distance == 0 ? sentence.article().title() : sentence.text(distance);
      Set<String> there = Keys.of(Cues.fold(text));
      int all = there.size();
      there.retainAll(here);
      String place = distance == 0 ? "title" : String.valueOf(distance);
      add("shared " + place + " " + (all == 0 ? "none" : Math.min(4, 8 * there.size() / all)));
      add("digits " + place + " " + digits(sentence.text()) + digits(text));
    }
  }

  private static char digits(String text) {
    return text.chars().anyMatch(Character::isDigit) ? '0' : '-';
  }

  private void words() {
    words("w", 0, sentence.text());
    words("n", 1, sentence.text(1));
    words("p", -1, sentence.text(-1));
    words("t", TITLE, sentence.article().title());
  }

  private void words(String place, int distance, String text) {
    List<Span> units = Units.of(text, sentence.unspaced());
    String before = "^";
    Span start = null;
    for (int i = 0; i < units.size(); i++) {
      Span span = units.get(i);
      String unit = Units.folded(text, span);
      features.add(new VoiceFeature(place + " " + unit, distance, span));
      features.add(
          new VoiceFeature(
              place + " " + before + " " + unit,
              distance,
              new Span(start == null ? span.start() : start.start(), span.end())));
      String stem = Units.stem(unit);
      if (!stem.equals(unit)) {
        features.add(new VoiceFeature(place + " " + stem + "-", distance, span));
      }
      if (sentence.unspaced() && i > 1) {
        Span three = new Span(units.get(i - 2).start(), span.end());
        features.add(new VoiceFeature(place + " " + Cues.fold(three.of(text)), distance, three));
      }
      before = unit;
      start = span;
    }
  }
}
