package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.ingest.feed.HostileFeeds.Hostile;

/** What hostile documents get: no file, no connection, little time, little memory. */
class HostileFeedTest {
  private static final String SECRET = "canary-of-the-file";
  private static final int MAX_BYTES = 4 << 20;

  /** Tests run without the optimising compiler, which takes two to three times as long. */
  private static final long MOST_MILLIS = 300;

  private static final long MOST_ALLOCATED = 192L << 20;
  private static final int ATTEMPTS = 5;

  private final FeedReader reader = new FeedReader(MAX_BYTES, Clock.systemUTC());
  private final AtomicInteger connections = new AtomicInteger();
  @TempDir Path directory;
  private ServerSocket socket;
  private Path file;

  @BeforeEach
  void setCanaries() throws IOException {
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread listening = new Thread(this::accept, "canary");
    listening.setDaemon(true);
    listening.start();
    file = Files.writeString(directory.resolve("canary"), SECRET);
    Files.getFileAttributeView(file, BasicFileAttributeView.class)
        .setTimes(null, FileTime.from(Instant.EPOCH), null);
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
  }

  private void accept() {
    try {
      while (true) {
        socket.accept().close();
        connections.incrementAndGet();
      }
    } catch (IOException e) {
      assertThat(socket.isClosed()).isTrue();
    }
  }

  private List<Hostile> documents() {
    return HostileFeeds.all(
        file.toUri().toString(),
        "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/x");
  }

  /** What is read of a document, or why it is not. */
  private String read(Hostile document) {
    try {
      if (document.name().startsWith("opml")) {
        return SafeXml.tree(document.body(), document.contentType()).outerHtml();
      }
      return reader
          .read(document.body(), document.contentType(), "https://a.example/feed")
          .toString();
    } catch (UnreadableFeedException e) {
      return e.getMessage();
    }
  }

  @Test
  void readNoFileAndConnectNowhere() throws IOException {
    List<Hostile> documents = documents();
    assertThat(documents).hasSizeGreaterThan(200);

    for (Hostile document : documents) {
      assertThat(read(document)).as(document.name()).isNotNull().doesNotContain(SECRET);
    }

    assertThat(connections).hasValue(0);
    assertThat(Files.getAttribute(file, "lastAccessTime")).isEqualTo(FileTime.from(Instant.EPOCH));
  }

  @Test
  void takeLittleTimeAndMemory() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<String> tooMuch = new ArrayList<>();
    documents().forEach(this::read); // to be measured when warm
    for (Hostile document : documents()) {
      long best = Long.MAX_VALUE;
      long allocated = 0;
      for (int i = 0; i < ATTEMPTS && best > MOST_MILLIS * 1_000_000; i++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        long begin = threads.getCurrentThreadCpuTime(); // the machine may be busy otherwise
        read(document);
        best = Math.min(best, threads.getCurrentThreadCpuTime() - begin);
        allocated = threads.getCurrentThreadAllocatedBytes() - before;
      }
      if (best > MOST_MILLIS * 1_000_000 || allocated > MOST_ALLOCATED) {
        tooMuch.add(document + ": " + best / 1_000_000 + " ms, " + (allocated >> 20) + " MiB");
      }
    }
    assertThat(tooMuch).isEmpty();
  }
}
