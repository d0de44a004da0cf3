package org.minhchung.analyze.relevance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.minhchung.analyze.relevance.Signs.Carries;
import org.minhchung.events.RelevanceGrade;

/**
 * What an article shows as a whole: how far it is about Vietnam, and which of its sentences are.
 */
final class Reading {
  /** Sentences at the beginning that say what an article is about. */
  private static final int LEAD_SENTENCES = 3;

  private static final double ABOUT = 0.6;
  private static final double PARTLY = 0.4;

  /** From a sixth of all sentences on, more do not make an article more about Vietnam. */
  private static final double FULL_SHARE = 1.0 / 6;

  private static final double FULL_MENTIONS = 8;
  private static final int FEW_SENTENCES = 4;

  /** So many sentences on end are a passage about Vietnam, which makes an article partly so. */
  private static final int PASSAGE = 2;

  /** In a long article a passage must be longer. */
  private static final double PASSAGE_SHARE = 1.0 / 40;

  /** So many words of a soldier's life, in a text that tells of a year of the war. */
  private static final int SOLDIERS = 2;

  private static final int SELDOM = 2;
  private static final int BESIDE = 2;

  private final Signs title;
  private final List<Signs> sentences;
  private final boolean dateline;
  private final int naming;
  private final int war;
  private final int diaspora;
  private final boolean passage;

  /**
   * Takes in what was read.
   *
   * @param dateline whether the text is reported from Vietnam
   */
  Reading(Signs title, List<Signs> sentences, boolean dateline) {
    this.title = title;
    this.sentences = inherited(title, sentences);
    this.dateline = dateline;
    int namingCount = 0;
    int warCount = 0;
    int diasporaCount = 0;
    for (Signs signs : this.sentences) {
      namingCount += signs.names() ? 1 : 0;
      warCount += signs.names() && signs.war() ? 1 : 0;
      diasporaCount += signs.names() && signs.diaspora() ? 1 : 0;
    }
    naming = namingCount;
    war = warCount;
    diaspora = diasporaCount;
    passage =
        longestRun(about(false, false)) >= Math.max(PASSAGE, sentences.size() * PASSAGE_SHARE);
  }

  /**
   * Who opens with the war goes on with it where only the country's bare name follows; and a text
   * of soldiers that opens in the war's time, or hardly names Vietnam and goes back to that time,
   * speaks of the war where nothing of today is named.
   */
  private static List<Signs> inherited(Signs title, List<Signs> sentences) {
    Signs opening =
        title.mentioned()
            ? title
            : sentences.stream().filter(Signs::mentioned).findFirst().orElse(title);
    int soldierly = title.soldierly() + sentences.stream().mapToInt(Signs::soldierly).sum();
    boolean opens = (opening.wartime() || opening.war()) && soldierly >= SOLDIERS;
    long then = sentences.stream().filter(Signs::wartime).count() + (title.wartime() ? 1 : 0);
    boolean tells = (soldierly > 0 || then > 1) && backThen(title, sentences);
    boolean memories = (opens || tells) && sentences.stream().noneMatch(Signs::today);
    List<Signs> all = new ArrayList<>();
    Signs before = opening;
    for (Signs signs : sentences) {
      Signs own = signs;
      if (signs.mentioned() && signs.plain() && !signs.today()) {
        own = opening.war() && before.war() ? own.withWar() : own;
        own = opening.diaspora() && before.diaspora() ? own.withDiaspora() : own;
      }
      own = memories && own.mentioned() ? own.withWar() : own;
      before = own.mentioned() ? own : before;
      all.add(own);
    }
    return all;
  }

  /** Whether Vietnam is named seldom, and each time beside a year of the war. */
  private static boolean backThen(Signs title, List<Signs> sentences) {
    int naming = 0;
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).names()) {
        naming++;
        boolean then =
            title.wartime()
                || sentences
                    .subList(Math.max(0, i - BESIDE), Math.min(sentences.size(), i + BESIDE + 1))
                    .stream()
                    .anyMatch(Signs::wartime);
        if (!then) {
          return false;
        }
      }
    }
    return naming > 0 && naming <= SELDOM;
  }

  /**
   * Which sentences are about Vietnam: those that name it, and those that go on with it.
   *
   * @param throughout whether the whole article is about Vietnam, so that every sentence is which
   *     does not turn elsewhere
   * @param inPassing whether a name in a list is enough
   */
  private BitSet about(boolean throughout, boolean inPassing) {
    BitSet about = new BitSet();
    boolean led = false;
    for (int i = 0; i < sentences.size(); i++) {
      Signs signs = sentences.get(i);
      boolean before = i > 0 && about.get(i - 1);
      boolean goesOn =
          !signs.elsewhere()
              && (throughout
                  || (before
                      && (signs.carries() == Carries.PLACE
                          || (signs.carries() == Carries.FIRST && led))));
      if (signs.names() || goesOn || (inPassing && signs.named())) {
        about.set(i);
      }
      led = signs.names() ? signs.leads() : led && goesOn;
    }
    return about;
  }

  private static int longestRun(BitSet set) {
    int longest = 0;
    for (int from = set.nextSetBit(0); from >= 0; ) {
      int until = set.nextClearBit(from);
      longest = Math.max(longest, until - from);
      from = set.nextSetBit(until);
    }
    return longest;
  }

  RelevanceGrade grade() {
    if (mostly(war, title.war())) {
      return RelevanceGrade.WAR;
    }
    if (naming == 0 && !title.names()) {
      return !dateline || sentences.get(0).elsewhere()
          ? RelevanceGrade.PASSING
          : RelevanceGrade.PARTLY;
    }
    if (score() < PARTLY) {
      return RelevanceGrade.PASSING;
    }
    if (mostly(diaspora, title.diaspora())) {
      return RelevanceGrade.DIASPORA;
    }
    return once() || score() < ABOUT ? RelevanceGrade.PARTLY : RelevanceGrade.ABOUT;
  }

  private boolean mostly(int those, boolean titleToo) {
    return naming == 0 ? titleToo : 2 * those >= naming || (titleToo && 3 * those >= naming);
  }

  /** 0 to 1: each kind of evidence takes its share of what the others left open. */
  double score() {
    double share = sentences.isEmpty() ? 0 : (double) naming / sentences.size();
    double mentions = sentences.stream().mapToDouble(Signs::mentions).sum();
    double open =
        (1 - 0.5 * title.weight())
            * (1 - 0.3 * lead(LEAD_SENTENCES))
            * (1 - 0.5 * Math.min(1, share / FULL_SHARE))
            * (1 - 0.4 * Math.min(1, mentions / FULL_MENTIONS));
    double score = once() && lead(1) == 0 ? (1 - open) / 2 : 1 - open;
    return passage ? Math.max(score, PARTLY) : score;
  }

  private double lead(int first) {
    return sentences.stream().limit(first).mapToDouble(Signs::weight).max().orElse(0);
  }

  /** One sentence of a longer article whose title says nothing of Vietnam. */
  private boolean once() {
    return naming <= 1 && !title.names() && sentences.size() > FEW_SENTENCES;
  }

  /** The sentences that are about Vietnam, by their number. */
  BitSet about() {
    return about(grade() == RelevanceGrade.ABOUT, true);
  }
}
