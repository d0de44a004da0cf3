package org.minhchung.alerts.desk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.minhchung.alerts.desk.view.ChangesView.Block;
import org.minhchung.alerts.desk.view.ChangesView.Comparison;
import org.minhchung.alerts.desk.view.ChangesView.Line;
import org.minhchung.alerts.desk.view.ChangesView.Stretch;
import org.minhchung.alerts.diff.Sentence;
import org.minhchung.alerts.diff.TextDiff;
import org.minhchung.alerts.diff.TextDiff.Kind;
import org.minhchung.alerts.diff.TextDiff.Row;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;

/** Puts two versions of an article side by side, with what did not change folded away. */
final class ComparisonComposer {
  /** Longer runs of sentences that did not change are folded. */
  private static final int UNFOLDED = 4;

  private final Words words;

  ComparisonComposer(Words words) {
    this.words = words;
  }

  Comparison compose(Assessment before, Assessment after, String address) {
    Article old = before.article();
    Article now = after.article();
    String language = after.language();
    List<Row> rows = TextDiff.of(old.text(), now.text(), language);
    List<Row> title = TextDiff.of(old.title(), now.title(), language);
    Foreign foreign = Foreign.of(now.title(), language);
    return new Comparison(
        old.version(),
        now.version(),
        foreign.language(),
        foreign.direction(),
        title.stream().allMatch(row -> row.kind() == Kind.SAME)
            ? List.of()
            : title.stream().map(ComparisonComposer::line).toList(),
        blocks(rows),
        summary(rows),
        isCut(old) || isCut(now),
        address);
  }

  private static boolean isCut(Article article) {
    return Sentence.of(article.text(), null).size() == Sentence.MOST;
  }

  private String summary(List<Row> rows) {
    return words.say(
        "changes.summary",
        count(rows, Kind.REMOVED),
        count(rows, Kind.ADDED),
        count(rows, Kind.ALTERED));
  }

  private static long count(List<Row> rows, Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).count();
  }

  private static List<Block> blocks(List<Row> rows) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < rows.size()) {
      boolean same = rows.get(start).kind() == Kind.SAME;
      int end = start;
      while (end < rows.size() && (rows.get(end).kind() == Kind.SAME) == same) {
        end++;
      }
      List<Row> run = rows.subList(start, end);
      if (!same) {
        blocks.add(new Block(0, run.stream().map(ComparisonComposer::line).toList()));
      } else if (run.size() <= UNFOLDED) {
        blocks.add(new Block(0, paragraphs(run)));
      } else {
        fold(blocks, run, start > 0, end < rows.size());
      }
      start = end;
    }
    return blocks;
  }

  /** The sentence beside a change stays in sight. */
  private static void fold(List<Block> blocks, List<Row> run, boolean after, boolean before) {
    int from = after ? 1 : 0;
    int to = before ? run.size() - 1 : run.size();
    if (after) {
      blocks.add(new Block(0, paragraphs(run.subList(0, 1))));
    }
    blocks.add(new Block(to - from, paragraphs(run.subList(from, to))));
    if (before) {
      blocks.add(new Block(0, paragraphs(run.subList(to, run.size()))));
    }
  }

  /** Sentences that did not change, joined where they stand in one paragraph. */
  private static List<Line> paragraphs(List<Row> rows) {
    List<Line> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      if (row.begins() && !text.isEmpty()) {
        lines.add(same(text));
        text.setLength(0);
      }
      text.append(text.isEmpty() ? "" : " ").append(row.stretches().get(0).text());
    }
    lines.add(same(text));
    return lines;
  }

  private static Line same(StringBuilder text) {
    return new Line("same", List.of(new Stretch("same", text.toString())));
  }

  private static Line line(Row row) {
    return new Line(
        label(row.kind()),
        row.stretches().stream().map(s -> new Stretch(label(s.kind()), s.text())).toList());
  }

  private static String label(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
