package org.minhchung.bench.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A saved page and what is known of its text.
 *
 * @param text all of the article, or null where unknown
 * @param present pieces of it, empty where unknown
 * @param absent pieces of what is not the article
 */
public record GoldPage(
    String id, String url, Path file, String text, List<String> present, List<String> absent) {

  /** The page as it was saved; read anew each time, for a corpus may be larger than the heap. */
  public byte[] body() throws IOException {
    return Files.readAllBytes(file);
  }
}
