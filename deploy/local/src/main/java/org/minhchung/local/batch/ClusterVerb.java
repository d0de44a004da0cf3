package org.minhchung.local.batch;

import java.util.HashMap;
import java.util.Map;
import org.minhchung.analyze.assess.Readers;
import org.minhchung.analyze.cluster.ClusterStore;
import org.minhchung.analyze.cluster.MinHash;
import org.minhchung.analyze.cluster.StoryClusters;
import org.minhchung.events.Article;
import picocli.CommandLine.Command;

/** Finds stories: rows as {@code assess} takes them. */
@Command(
    name = "cluster",
    description = "Tells which of the articles given as JSON lines tell the same story.")
public final class ClusterVerb extends BatchVerb {

  @Override
  Work prepare() {
    Readers readers = Readers.load();
    StoryClusters clusters = new StoryClusters(new MinHash(), new InMemory());
    return Work.of(
        (json, out) -> {
          Article article = InputArticle.of(new Row(json));
          String language = readers.languages().detect(article.text()).language();
          String cluster =
              clusters.assign(article.id(), article.text(), language, article.fetchedAt());
          out.accept(Map.of("id", article.id(), "cluster", cluster));
        });
  }

  /** What a run remembers. */
  private static final class InMemory implements ClusterStore {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public String get(String key) {
      return values.get(key);
    }

    @Override
    public void put(String key, String value) {
      if (value == null) {
        values.remove(key);
      } else {
        values.put(key, value);
      }
    }
  }
}
