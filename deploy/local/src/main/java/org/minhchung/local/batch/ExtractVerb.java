package org.minhchung.local.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;
import picocli.CommandLine.Command;

/** Reads pages: {@code {"id","url","file"|"html"}}. */
@Command(name = "extract", description = "Extracts articles from pages given as JSON lines.")
public final class ExtractVerb extends BatchVerb {
  private final Extractor extractor = new Extractor(Clock.systemUTC());

  @Override
  Work prepare() {
    return Work.of((json, out) -> extract(new Row(json), out));
  }

  private void extract(Row row, Consumer<Object> out) throws IOException {
    String id = row.text("id");
    String url = row.textOr("url", "");
    Extraction page =
        row.json().hasNonNull("html")
            ? extractor.extract(row.text("html"), url)
            : extractor.extract(read(row.text("file")), null, url);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", id);
    answer.put("title", page.title());
    answer.put("text", page.text());
    answer.put("language", page.language());
    answer.put("publishedAt", withZone(page.publishedAt(), page.publishedZone()));
    answer.put("authors", page.authors());
    answer.put("canonicalUrl", page.canonicalUrl());
    answer.put("method", page.method());
    answer.put("flags", page.flags());
    out.accept(answer);
  }

  /** The moment on the clock that the page shows, so that its day is the page's day. */
  private static String withZone(Instant moment, String zone) {
    if (moment == null) {
      return null;
    }
    return zone == null ? moment.toString() : moment.atOffset(ZoneOffset.of(zone)).toString();
  }

  private static byte[] read(String file) throws IOException {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("no file " + file, e);
    }
  }
}
