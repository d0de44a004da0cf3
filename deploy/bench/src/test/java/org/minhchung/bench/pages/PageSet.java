package org.minhchung.bench.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of saved pages with a {@code gold.jsonl} that says what is in them. */
public record PageSet(String name, List<GoldPage> pages) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads one.
   *
   * @param folder has {@code gold.jsonl}, and either {@code pages/} or {@code pages.tar.xz}
   * @param scratch where an archive is unpacked, once
   */
  public static PageSet read(Path folder, Path scratch) throws IOException, InterruptedException {
    Path gold = folder.resolve("gold.jsonl");
    if (!Files.isReadable(gold)) {
      throw new IOException("no pages to measure: cannot read " + gold.toAbsolutePath());
    }
    String name = folder.getFileName().toString();
    Path place = folder;
    if (!Files.isDirectory(folder.resolve("pages"))) {
      place = unpacked(folder.resolve("pages.tar.xz"), scratch.resolve(name));
    }
    List<GoldPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(gold)) {
      JsonNode row = JSON.readTree(line);
      String url = row.path("url").asText();
      pages.add(
          new GoldPage(
              row.path("id").asText(),
              url.isEmpty() ? "https://saved.example/" + row.path("id").asText() : url,
              place.resolve(row.path("file").asText()),
              row.path("text").asText(null),
              strings(row.path("present")),
              strings(row.path("absent"))));
    }
    return new PageSet(name, pages);
  }

  private static Path unpacked(Path archive, Path target) throws IOException, InterruptedException {
    if (!Files.isReadable(archive)) {
      throw new IOException(
          "no pages to measure: neither " + archive.resolveSibling("pages") + " nor " + archive);
    }
    if (!Files.isDirectory(target)) {
      Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
      Files.createDirectories(unfinished);
      Process tar =
          new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", unfinished.toString())
              .inheritIO()
              .start();
      if (tar.waitFor() != 0) {
        throw new IOException("tar could not unpack " + archive + "; is xz installed?");
      }
      Files.move(unfinished, target);
    }
    return target;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(s -> strings.add(s.asText()));
    return strings;
  }
}
