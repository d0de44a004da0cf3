package org.minhchung.alerts.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.minhchung.events.Json;

/** A zip file that ends with a list of what is in it. Nothing is held back in memory. */
final class EvidenceZip {
  private final ZipOutputStream zip;
  private final Map<String, Listed> manifest = new LinkedHashMap<>();

  private record Manifest(String story, Instant made, List<Listed> files) {}

  private record Listed(String file, long bytes, String sha256) {}

  /** Writes what a file holds; the stream is not to be closed. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Begins a file.
   *
   * @param to stays open
   */
  EvidenceZip(OutputStream to) {
    zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
  }

  /** Puts a file in, unless there is one of that name. */
  void put(String name, Content content) throws IOException {
    if (manifest.containsKey(name)) {
      return;
    }
    MessageDigest digest = sha256();
    Counted counted = new Counted(zip);
    zip.putNextEntry(new ZipEntry(name));
    content.writeTo(new DigestOutputStream(counted, digest));
    zip.closeEntry();
    manifest.put(name, new Listed(name, counted.bytes, HexFormat.of().formatHex(digest.digest())));
  }

  /** Puts the list in and ends the file. */
  void finish(String story, Instant made) throws IOException {
    zip.putNextEntry(new ZipEntry("manifest.json"));
    zip.write(
        Json.mapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(new Manifest(story, made, List.copyOf(manifest.values()))));
    zip.closeEntry();
    zip.finish();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static final class Counted extends FilterOutputStream {
    private long bytes;

    Counted(OutputStream to) {
      super(to);
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      bytes++;
    }

    @Override
    public void write(byte[] values, int from, int length) throws IOException {
      out.write(values, from, length);
      bytes += length;
    }
  }
}
