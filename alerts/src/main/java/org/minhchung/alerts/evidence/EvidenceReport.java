package org.minhchung.alerts.evidence;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minhchung.alerts.review.AuditChain;
import org.minhchung.events.Article;
import org.minhchung.events.Claim;
import org.minhchung.events.ClaimMatch;
import org.minhchung.events.ClaimSighting;

/** Says in words what the other files hold. */
final class EvidenceReport {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final ZoneId zone;

  EvidenceReport(ZoneId zone) {
    this.zone = zone;
  }

  /** Writes the report; the stream stays open. */
  void html(
      StoryEvidence story, List<ReportPage> pages, Instant now, Locale language, OutputStream to)
      throws IOException {
    ReportWords words = new ReportWords(language, zone);
    ReportView view =
        new ReportView(
            words,
            story.id(),
            words.time(now),
            pages.stream().map(p -> article(story, p, words)).toList(),
            story.claims().values().stream().map(c -> claim(c, words)).toList(),
            story.reviews().stream()
                .map(
                    r ->
                        new ReportView.Review(
                            r.sequence(),
                            words.time(r.at()),
                            r.actor(),
                            words.label("action", r.action().label()),
                            r.verdict() == null
                                ? null
                                : words.label("verdict", r.verdict().label()),
                            r.note(),
                            r.hash()))
                .toList(),
            AuditChain.verify(story.reviews()).isEmpty());
    Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    templates.render("evidence/report.jte", Map.of("view", view), new WriterOutput(out));
    out.flush();
  }

  /** What is in the file and how to check it, in each language. */
  String readme(StoryEvidence story, List<Locale> languages) {
    StringBuilder text = new StringBuilder();
    for (Locale language : languages) {
      text.append(new ReportWords(language, zone).say("readme", story.id())).append("\n\n");
    }
    return text.toString();
  }

  private static ReportView.Article article(
      StoryEvidence story, ReportPage page, ReportWords words) {
    Article article = page.assessment().article();
    Article.Snapshot snapshot = article.snapshot();
    String state =
        page.absence() == null
            ? words.say(page.intact() ? "page.intact" : "page.changed")
            : words.say("page." + page.absence());
    return new ReportView.Article(
        story.outlet(article),
        article.title(),
        article.url(),
        article.version(),
        page.assessment().language(),
        words.time(article.publishedAt()),
        words.time(article.fetchedAt()),
        page.assessment().flagged(),
        sentences(page, words),
        List.of(article.text().split("\n", -1)),
        state,
        page.wasKept() && snapshot != null ? snapshot.sha256() : null,
        page.status(),
        page.server(),
        page.copy());
  }

  private static List<ReportView.Sentence> sentences(ReportPage page, ReportWords words) {
    List<ReportView.Sentence> sentences = new ArrayList<>();
    for (ClaimSighting sighting : page.assessment().sightings()) {
      Optional<ClaimMatch> match = sighting.matches().stream().findFirst();
      if (match.isPresent()) {
        sentences.add(
            new ReportView.Sentence(
                sighting.quote().exact(),
                match.get().claimId(),
                words.label("stance", match.get().stance().label()),
                words.score(sighting.checkworthiness()),
                words.score(match.get().score()),
                words.score(sighting.probability())));
      }
    }
    return sentences;
  }

  private static ReportView.Claim claim(Claim claim, ReportWords words) {
    return new ReportView.Claim(
        claim.id(),
        claim.renderings().getOrDefault(words.language(), claim.statement()),
        claim.rating() == null ? null : words.label("verdict", claim.rating().label()),
        claim.explanation(),
        claim.factChecks());
  }
}
