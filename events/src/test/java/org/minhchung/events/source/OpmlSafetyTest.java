package org.minhchung.events.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile lists: nothing is read, nobody is asked, and no time is lost. */
class OpmlSafetyTest {
  private static final Duration LIMIT = Duration.ofMillis(100);
  private static final String SECRET = "canary-of-the-file";

  @TempDir Path directory;
  private ServerSocket canary;
  private Path file;

  @BeforeEach
  void plant() throws IOException {
    canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    canary.setSoTimeout(50);
    file = Files.writeString(directory.resolve("secret.txt"), SECRET);
    SourceLists.read("<opml/>".getBytes(StandardCharsets.UTF_8)); // the parser is loaded once
    SourceLists.read("<!DOCTYPE a []><opml/>".getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() throws IOException {
    canary.close();
  }

  private List<byte[]> hostile() {
    String web = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
    String local = file.toUri().toString();
    String body =
        "<opml version='2.0'><body><outline text='%s' xmlUrl='https://a.example/'/></body></opml>";
    List<String> texts = new ArrayList<>();
    for (String target : List.of(web, local)) {
      texts.add("<!DOCTYPE opml [<!ENTITY x SYSTEM '" + target + "'>]>" + body.formatted("&x;"));
      texts.add(
          "<!DOCTYPE opml [<!ENTITY % x SYSTEM '" + target + "'> %x;]>" + body.formatted("a"));
      texts.add("<!DOCTYPE opml SYSTEM '" + target + "'>" + body.formatted("a"));
      texts.add("<!DOCTYPE opml PUBLIC '-//x' '" + target + "'>" + body.formatted("a"));
      texts.add(
          "<opml xmlns:xi='http://www.w3.org/2001/XInclude'><body><xi:include href='"
              + target
              + "' parse='text'/></body></opml>");
      texts.add(
          "<?xml-stylesheet href='"
              + target
              + "'?><opml xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
              + " xsi:noNamespaceSchemaLocation='"
              + target
              + "'><body/></opml>");
    }
    StringBuilder laughs = new StringBuilder("<!DOCTYPE opml [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs
          .append("<!ENTITY l")
          .append(i)
          .append(" '")
          .append(("&l" + (i - 1) + ";").repeat(10))
          .append("'>");
    }
    texts.add(laughs + "]>" + body.formatted("&l29;"));
    texts.add(
        "<!DOCTYPE opml [<!ENTITY a '"
            + "x".repeat(100_000)
            + "'>]>"
            + body.formatted("&a;".repeat(20_000)));
    texts.add("<opml><body>" + "<outline text='x'>".repeat(60_000));
    texts.add("<opml><body>" + "<outline text='x'/>".repeat(80_000) + "</body></opml>");
    texts.add("<opml " + "a".repeat(1_000_000) + "='1'/>");
    StringBuilder attributes = new StringBuilder("<opml><body><outline ");
    for (int i = 0; i < 50_000; i++) {
      attributes.append('a').append(i).append("='' ");
    }
    texts.add(attributes + "/></body></opml>");
    texts.add("<opml>" + "&".repeat(500_000) + "</opml>");
    texts.add("<opml><![CDATA[" + "]".repeat(500_000));
    texts.add("<!--" + "-".repeat(500_000));
    texts.add("<?xml version='1.0' encoding='no-such-thing'?><opml/>");
    texts.add("<?xml version='1.0' encoding='" + "A".repeat(100_000) + "'?><opml/>");
    texts.add("<html><body/></html>");
    texts.add("<");
    List<byte[]> documents = new ArrayList<>();
    texts.forEach(text -> documents.add(text.getBytes(StandardCharsets.UTF_8)));
    documents.add(new byte[] {'<', (byte) 0xC3, (byte) 0x28, '>'});
    documents.add(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, '<', 0});
    documents.add("<opml title='é'/>".getBytes(StandardCharsets.ISO_8859_1));
    documents.add(
        "<?xml version='1.0' encoding='UTF-16'?><opml/>".getBytes(StandardCharsets.UTF_8));
    documents.add(new byte[SourceLists.MOST_BYTES + 1]);
    return documents;
  }

  @Test
  void noneReadsAFileOrConnectsOrTakesLong() throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (byte[] document : hostile()) {
      String start =
          new String(document, 0, Math.min(document.length, 120), StandardCharsets.ISO_8859_1);
      ParsedSources list = SourceLists.read(document);
      Duration took = LIMIT;
      for (int i = 0; i < 4 && took.compareTo(LIMIT) >= 0; i++) { // until the code is compiled
        long before = threads.getCurrentThreadCpuTime(); // other programs take their time too
        list = SourceLists.read(document);
        took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
      }

      assertThat(list.entries()).as(start).isEmpty();
      assertThat(list.toString()).as(start).doesNotContain(SECRET);
      assertThat(took).as(start).isLessThan(LIMIT);
    }
    assertThat(connections()).isZero();
  }

  @Test
  void aDeclaredDocumentTypeIsNamedAsTheReason() {
    assertThat(
            SourceLists.read("<!DOCTYPE opml []><opml/>".getBytes(StandardCharsets.UTF_8))
                .refused())
        .singleElement()
        .asString()
        .contains("DOCTYPE");
  }

  private int connections() throws IOException {
    try (var connection = canary.accept()) {
      return 1;
    } catch (SocketTimeoutException e) {
      return 0;
    }
  }
}
