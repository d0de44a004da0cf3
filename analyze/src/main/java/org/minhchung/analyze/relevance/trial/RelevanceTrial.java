package org.minhchung.analyze.relevance.trial;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.minhchung.analyze.language.LanguageDetector;
import org.minhchung.analyze.relevance.Judgement;
import org.minhchung.analyze.relevance.VietnamRelevance;
import org.minhchung.events.RelevanceGrade;

/** Grades articles whose grades are known. */
public final class RelevanceTrial {
  private final VietnamRelevance relevance;
  private final LanguageDetector languages;

  public RelevanceTrial(VietnamRelevance relevance, LanguageDetector languages) {
    this.relevance = relevance;
    this.languages = languages;
  }

  /**
   * What came out.
   *
   * @param language the article's own, or the detected one
   * @param about of the article's known sentences those found to be about Vietnam
   */
  public record Answer(GradedArticle article, String language, Judgement judged, BitSet about) {
    public RelevanceGrade grade() {
      return judged.relevance().grade();
    }
  }

  /** Grades each article, in their order. */
  public List<Answer> run(List<GradedArticle> articles) {
    List<Answer> answers = new ArrayList<>();
    for (GradedArticle article : articles) {
      String language =
          article.language() == null
              ? languages.detect(article.title() + "\n" + article.text()).language()
              : article.language();
      Judgement judged = relevance.judge(article.title(), article.text(), language);
      answers.add(new Answer(article, language, judged, about(article, judged)));
    }
    return answers;
  }

  private static BitSet about(GradedArticle article, Judgement judged) {
    BitSet about = new BitSet();
    for (int i = 0; i < article.sentences().size(); i++) {
      for (int found = judged.about().nextSetBit(0);
          found >= 0;
          found = judged.about().nextSetBit(found + 1)) {
        if (judged.sentences().get(found).overlaps(article.sentences().get(i))) {
          about.set(i);
        }
      }
    }
    return about;
  }
}
