package org.minhchung.local.verb;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minhchung.analyze.language.LanguageDetector;
import org.minhchung.analyze.relevance.VietnamRelevance;
import org.minhchung.analyze.relevance.trial.ArticleFile;
import org.minhchung.analyze.relevance.trial.GradedArticle;
import org.minhchung.analyze.relevance.trial.Labels;
import org.minhchung.analyze.relevance.trial.RelevanceScore;
import org.minhchung.analyze.relevance.trial.RelevanceScore.Counts;
import org.minhchung.analyze.relevance.trial.RelevanceTrial;
import org.minhchung.analyze.relevance.trial.RelevanceTrial.Answer;
import org.minhchung.analyze.text.Sentences;
import org.minhchung.events.RelevanceGrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How rightly articles are graded by how far they are about Vietnam. */
@Command(
    name = "relevance",
    description = {
      "Says how rightly articles are graded by how far they are about Vietnam: precision and recall",
      "of \"about or partly\", what is confused, and how many articles are graded a second."
    })
public final class EvaluateRelevanceVerb implements Callable<Integer> {
  private static final int WARM_UP_SECONDS = 1;
  private static final int MEASURED_SECONDS = 2;
  private static final int ARTICLE = 4096;
  private static final double NANOSECONDS = 1e9;
  private static final double MICRO = 1e3;

  @Option(
      names = "--set",
      required = true,
      paramLabel = "FILE",
      description = "Articles as JSON lines {\"id\",\"title\"?,\"text\",\"language\"?,\"grade\"?}.")
  Path set;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "Their grades: lines of id, half (A or B) and grade, parted by tabs.")
  Path labels;

  @Option(names = "--half", paramLabel = "A|B", description = "Only this half.")
  String half;

  @Option(
      names = "--unread",
      paramLabel = "GRADE",
      description = "What articles without a grade are taken for; default: they are left out.")
  String unread;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Lists in place of the shipped ones, as analyze.modelDirectory.")
  Path models;

  @Option(names = "--show", description = "Also print the ids of what was graded wrongly.")
  boolean show;

  @Override
  public Integer call() throws IOException {
    for (Path needed : labels == null ? List.of(set) : List.of(set, labels)) {
      if (!Files.exists(needed)) {
        System.out.println("skipped: " + needed + " is not there, so nothing was measured");
        return 0;
      }
    }
    VietnamRelevance relevance =
        VietnamRelevance.load(models == null ? null : models.resolve("relevance"), new Sentences());
    relevance.problems().forEach(problem -> System.err.println("minhchung: " + problem));
    System.out.println("lists: " + relevance.version());
    List<GradedArticle> articles =
        new ArticleFile(
                labels == null ? Labels.none() : Labels.read(labels),
                half,
                unread == null ? null : RelevanceGrade.valueOf(unread.toUpperCase(Locale.ROOT)))
            .read(set);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("no article of " + set + " has a grade; give --labels");
    }
    List<Answer> answers = new RelevanceTrial(relevance, new LanguageDetector()).run(articles);
    if (show) {
      answers.stream()
          .filter(answer -> answer.grade() != answer.article().grade())
          .forEach(EvaluateRelevanceVerb::print);
    }
    print(new RelevanceScore(answers), answers.size(), System.out);
    speed(relevance, answers);
    return 0;
  }

  private static void print(Answer answer) {
    System.out.printf(
        Locale.ROOT,
        "%s  %s, graded %s (%.2f) for %s%n",
        answer.article().id(),
        answer.article().grade().label(),
        answer.grade().label(),
        answer.judged().relevance().score(),
        answer.judged().relevance().names());
  }

  private static void print(RelevanceScore score, int articles, PrintStream out) {
    out.println(articles + " articles, about or partly: " + text(score.relevant()));
    score
        .byLanguage()
        .forEach(
            (language, counts) -> {
              if (counts.found() + counts.wrong() + counts.missed() > 0) {
                out.println("  " + language + " " + text(counts));
              }
            });
    for (Map.Entry<RelevanceGrade, Map<RelevanceGrade, Integer>> row :
        score.confusion().entrySet()) {
      StringBuilder line = new StringBuilder(row.getKey().label()).append(" graded as");
      row.getValue()
          .forEach((grade, n) -> line.append("  ").append(grade.label()).append(' ').append(n));
      out.println(line);
    }
    if (score.sentences().found() + score.sentences().missed() > 0) {
      out.println("sentences about Vietnam: " + text(score.sentences()));
    }
  }

  private static String text(Counts counts) {
    return String.format(
        Locale.ROOT,
        "precision %.3f, recall %.3f (found %d, wrong %d, missed %d)",
        counts.precision(),
        counts.recall(),
        counts.found(),
        counts.wrong(),
        counts.missed());
  }

  /** In processor time, so that a busy machine tells the same; after a warm-up. */
  private static void speed(VietnamRelevance relevance, List<Answer> answers) {
    grade(relevance, answers, WARM_UP_SECONDS);
    double[] measured = grade(relevance, answers, MEASURED_SECONDS);
    System.out.printf(
        Locale.ROOT,
        "%.0f articles a second of processor time; %.0f microseconds for %,d characters%n",
        measured[0],
        measured[1],
        ARTICLE);
  }

  private static double[] grade(VietnamRelevance relevance, List<Answer> answers, int seconds) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    long took = 0;
    long graded = 0;
    long characters = 0;
    while (took < seconds * NANOSECONDS) {
      for (Answer answer : answers) {
        GradedArticle article = answer.article();
        relevance.judge(article.title(), article.text(), answer.language());
        graded++;
        characters += article.title().length() + article.text().length();
      }
      took = clock.getCurrentThreadCpuTime() - start;
    }
    return new double[] {graded * NANOSECONDS / took, took / MICRO / characters * ARTICLE};
  }
}
