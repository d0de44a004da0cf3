package org.minhchung.bench.world.crawl;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minhchung.bench.world.model.AcceleratedClock;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.World;
import org.minhchung.bench.world.server.Answer;
import org.minhchung.bench.world.server.Request;
import org.minhchung.bench.world.server.StoryPage;
import org.minhchung.bench.world.server.Watch;
import org.minhchung.bench.world.server.WorldServer;

/**
 * A process that serves pages as fast as they are asked for: each host has a robots.txt, a feed and
 * pages. Prints its port, ends with its standard input.
 */
public final class PageServer {
  private static final Pattern PAGE = Pattern.compile("/story/(\\d+)\\.html");
  // Pages name their real address; here each is at many, and must not be taken for one.
  private static final List<String> ADDRESSES = List.of("canonical", "og:url", "mainEntityOfPage");

  private final List<byte[]> pages;
  private final int perHost;
  private final int port;

  private PageServer(List<byte[]> pages, int perHost, int port) {
    this.pages = pages;
    this.perHost = perHost;
    this.port = port;
  }

  /** Arguments: folder of pages or an empty word, pages of each host, greatest mean size. */
  public static void main(String[] args) throws IOException {
    List<byte[]> pages =
        args[0].isEmpty() ? made() : read(Path.of(args[0]), Long.parseLong(args[2]));
    ServerSocket socket = WorldServer.bind();
    PageServer site = new PageServer(pages, Integer.parseInt(args[1]), socket.getLocalPort());
    AcceleratedClock clock = new AcceleratedClock(Instant.now(), Instant.now(), 1);
    try (WorldServer server = WorldServer.start(socket, site::answer, Watch.nothing(), clock)) {
      System.out.println(socket.getLocalPort());
      System.out.println(pages.stream().mapToLong(p -> p.length).sum() / pages.size());
      while (System.in.read() >= 0) {
        // nothing is said on it
      }
    }
  }

  /** Every page below a folder but the largest, without which the mean is as wanted. */
  private static List<byte[]> read(Path folder, long mean) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().contains("pages")) {
          pages.add(anonymous(Files.readAllBytes(file)));
        }
      }
    }
    if (pages.isEmpty()) {
      throw new IOException("no files in folders named pages at or below " + folder);
    }
    pages.sort(Comparator.comparingInt(page -> page.length));
    long bytes = pages.stream().mapToLong(page -> page.length).sum();
    while (bytes > mean * pages.size()) {
      bytes -= pages.remove(pages.size() - 1).length;
    }
    Collections.shuffle(pages, new Random(1));
    return pages;
  }

  private static byte[] anonymous(byte[] page) {
    String text = new String(page, StandardCharsets.ISO_8859_1);
    for (String word : ADDRESSES) {
      text = text.replace(word, "x".repeat(word.length()));
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<byte[]> made() {
    Instant now = Instant.now();
    World world = World.of(1, 200, 1, now, Duration.ofHours(1));
    return world.sites().stream()
        .filter(site -> !site.stories().isEmpty())
        .map(site -> page(site, now))
        .toList();
  }

  private static byte[] page(Site site, Instant now) {
    return StoryPage.sample(site, site.stories().get(0), now);
  }

  private Answer answer(Request request) {
    Matcher page = PAGE.matcher(request.path());
    if (page.matches()) {
      int number = Integer.parseInt(page.group(1));
      return Answer.ok("text/html", pages.get(number % pages.size()));
    }
    if (request.isRobots()) {
      return Answer.ok("text/plain", "User-agent: *\nDisallow: /search\nDisallow: /private/\n");
    }
    return request.path().equals("/feed.xml")
        ? Answer.ok("application/rss+xml", feed(request.host()))
        : Answer.status(404);
  }

  private String feed(String host) {
    int first = Integer.parseInt(host.substring(1, host.indexOf('.'))) * perHost;
    StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>x</title>");
    for (int i = first; i < first + perHost; i++) {
      xml.append(
          String.format(
              Locale.ROOT,
              "<item><link>http://%s:%d/story/%d.html</link><title>Story %d</title></item>",
              host,
              port,
              i,
              i));
    }
    return xml.append("</channel></rss>").toString();
  }
}
