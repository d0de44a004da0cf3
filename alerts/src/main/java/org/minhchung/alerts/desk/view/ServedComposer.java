package org.minhchung.alerts.desk.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minhchung.alerts.index.Story;
import org.minhchung.events.Article;
import org.minhchung.events.warc.KeptPage;
import org.minhchung.events.warc.WarcRecord;

/** Shows a served page beside its extraction. */
public final class ServedComposer {
  private final Reading reading;
  private final Words words;

  public ServedComposer(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
  }

  /**
   * The page.
   *
   * @param article the version that is shown
   * @param kept what became of its page
   * @param obstacle why the page itself cannot be shown though it is there, such as its size; or
   *     null
   * @return nothing if the story has no such version
   */
  public Optional<ServedView> compose(
      Story story, Article article, KeptPage kept, String obstacle) {
    return new StoryComposer(reading)
        .compose(story, article.id(), article.version())
        .map(view -> view(story.id(), view.article(), article, kept, obstacle));
  }

  private ServedView view(
      String storyId, ArticleView read, Article article, KeptPage kept, String obstacle) {
    KeptPage.Absent absent = kept instanceof KeptPage.Absent a ? a : null;
    List<ArticleView.Version> versions =
        read.versions().stream()
            .map(
                v ->
                    new ArticleView.Version(
                        WebLink.served(storyId, article.id(), v.number()),
                        v.number(),
                        v.fetched(),
                        v.score(),
                        v.flagged(),
                        v.shown()))
            .toList();
    String reason =
        absent == null
            ? obstacle == null ? null : words.say("served.not-showable")
            : words.say("served.absent." + absent.reason().name().toLowerCase(Locale.ROOT));
    String detail = absent == null ? obstacle : absent.detail().isEmpty() ? null : absent.detail();
    return new ServedView(
        WebLink.story(storyId, article.id()),
        WebLink.evidence(storyId),
        read,
        versions,
        reason,
        detail,
        kept instanceof KeptPage.Found found
            ? page(storyId, article, found, obstacle == null)
            : null);
  }

  private ServedView.Kept page(
      String storyId, Article article, KeptPage.Found found, boolean showable) {
    WarcRecord record = found.record();
    List<ServedView.Fact> facts = new ArrayList<>();
    facts.add(
        new ServedView.Fact(words.say("served.when"), null, reading.times().of(record.date())));
    facts.add(fact("served.address", record.target()));
    record.header("WARC-IP-Address").ifPresent(ip -> facts.add(fact("served.server", ip)));
    facts.add(fact("served.size", words.number(found.http().payload().length)));
    facts.add(fact("served.file", found.file()));
    facts.add(fact("served.offset", Long.toString(record.offset())));
    facts.add(fact("served.hash", article.snapshot().sha256()));
    return new ServedView.Kept(
        showable ? WebLink.servedPage(storyId, article.id(), article.version()) : null,
        WebLink.servedSource(storyId, article.id(), article.version()),
        found.intact(),
        words.say(found.intact() ? "served.intact" : "served.changed"),
        record.type().equals("resource")
            ? words.say("served.saved")
            : record
                .header("X-Minhchung-Payload")
                .map(h -> words.say("served.decoded"))
                .orElse(null),
        facts,
        found.http().head(),
        found.request().map(ServedComposer::head).orElse(null));
  }

  private static String head(WarcRecord request) {
    try {
      return request.http().head();
    } catch (IOException e) {
      return null; // the answer is what counts
    }
  }

  private ServedView.Fact fact(String key, String value) {
    return new ServedView.Fact(words.say(key), value, null);
  }
}
