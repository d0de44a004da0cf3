package org.minhchung.ingest.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The pages that lie as files in a directory, with the addresses that an index beside them gives.
 */
final class SavedPages {
  private static final List<String> ENDINGS =
      List.of(".html", ".htm", ".xhtml", ".html.gz", ".htm.gz");
  private static final int SNIFF = 512;
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private SavedPages() {}

  /** Hands every page on, in the order of their paths. */
  static void in(Path directory, Consumer<SavedPage> reader) {
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException(directory + " is not a directory of pages");
    }
    PageIndex index = PageIndex.beside(directory);
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(Files::isRegularFile)
          .filter(SavedPages::looksLikePage)
          .sorted()
          .forEach(f -> reader.accept(new SavedPage(f.toString(), () -> read(f, index))));
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(directory + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static SavedPage.Content read(Path file, PageIndex index) throws IOException {
    byte[] body = bytes(file);
    if (body.length == 0) {
      return new SavedPage.LeftOut("empty file");
    }
    String url = index.urlOf(file).orElseGet(() -> SavedPage.nameOf(body));
    Instant fetchedAt = Files.getLastModifiedTime(file).toInstant();
    ServedPage page = new ServedPage(url, 200, List.of(), body, null, fetchedAt);
    return new SavedPage.Kept(page, Snapshots::keepSaved);
  }

  private static byte[] bytes(Path file) throws IOException {
    boolean packed = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (var in =
        packed ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file)) {
      byte[] body = in.readNBytes(MAX_BYTES + 1);
      if (body.length > MAX_BYTES) {
        throw new IOException("larger than " + MAX_BYTES / (1024 * 1024) + " MiB");
      }
      return body;
    }
  }

  private static boolean looksLikePage(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (ENDINGS.stream().anyMatch(name::endsWith)) {
      return true;
    }
    return name.indexOf('.') < 0 && beginsLikePage(file);
  }

  private static boolean beginsLikePage(Path file) {
    try (var in = Files.newInputStream(file)) {
      String head =
          new String(in.readNBytes(SNIFF), java.nio.charset.StandardCharsets.ISO_8859_1)
              .toLowerCase(Locale.ROOT);
      return head.contains("<html") || head.contains("<!doctype html");
    } catch (IOException e) {
      return true; // counted as a page, so that the reason it cannot be read is told
    }
  }
}
