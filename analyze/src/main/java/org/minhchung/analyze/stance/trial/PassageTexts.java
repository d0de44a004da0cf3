package org.minhchung.analyze.stance.trial;

import java.util.ArrayList;
import java.util.List;
import org.minhchung.analyze.stance.CueFiles;
import org.minhchung.analyze.stance.Narration;
import org.minhchung.analyze.text.Quotations;
import org.minhchung.analyze.text.Sentences;
import org.minhchung.analyze.text.Span;

/** Splits passages into sentences, of which their targets are one each. */
public final class PassageTexts {
  private final CueFiles files;
  private final Sentences sentences;
  private final Quotations quotations = new Quotations();

  public PassageTexts(CueFiles files, Sentences sentences) {
    this.files = files;
    this.sentences = sentences;
  }

  /** The text of a passage. */
  public PassageText of(VoicePassage passage) {
    int start = passage.text().indexOf(passage.target());
    Span target = new Span(start, start + passage.target().length());
    List<Span> spans = around(passage, target);
    Narration narration =
        new Narration(
            files,
            passage.title(),
            passage.text(),
            spans,
            quotations.of(passage.text()),
            passage.language(),
            null,
            null);
    return new PassageText(narration, spans.indexOf(target));
  }

  /** The sentences, of which the target is one however the text would be split. */
  private List<Span> around(VoicePassage passage, Span target) {
    List<Span> spans = new ArrayList<>();
    for (Span span : sentences.of(passage.text(), passage.language())) {
      if (span.start() < target.start()) {
        addVisible(passage.text(), span.start(), Math.min(span.end(), target.start()), spans);
      }
    }
    spans.add(target);
    for (Span span : sentences.of(passage.text(), passage.language())) {
      if (span.end() > target.end()) {
        addVisible(passage.text(), Math.max(span.start(), target.end()), span.end(), spans);
      }
    }
    return spans;
  }

  private static void addVisible(String text, int from, int to, List<Span> spans) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (text.substring(start, end).chars().anyMatch(Character::isLetterOrDigit)) {
      spans.add(new Span(start, end));
    }
  }
}
