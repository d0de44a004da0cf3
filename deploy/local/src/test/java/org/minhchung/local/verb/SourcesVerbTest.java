package org.minhchung.local.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Json;
import picocli.CommandLine;

/** The verbs on a file; on a running system they differ in the store alone. */
class SourcesVerbTest {
  private static final String LIST =
      """
      # our list

      # Indonesia
      - {id: harian, name: Harian, homepage: "https://harian.example/", country: ID, languages: [id], kind: newspaper, feeds: ["https://harian.example/rss"]} # slow
      - id: quay # a comment within
        name: Quay Times
        feeds: ["https://quay.example/rss"]

      # the end
      """;

  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream systemOut = System.out;
  private final PrintStream systemErr = System.err;
  private Path list;

  @BeforeEach
  void write() throws IOException {
    list = Files.writeString(directory.resolve("sources.yaml"), LIST);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(systemOut);
    System.setErr(systemErr);
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    StringWriter said = new StringWriter();
    CommandLine line = new CommandLine(new SourcesVerb());
    line.setErr(new PrintWriter(said, true));
    line.setExecutionExceptionHandler(
        (error, command, parsed) -> {
          command.getErr().println(error.getMessage());
          return 1;
        });
    int status = line.execute(arguments);
    err.writeBytes(said.toString().getBytes(StandardCharsets.UTF_8));
    return status;
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String file() {
    return list.toString();
  }

  @Test
  void listsAsATableOrAsJsonAndFilters() throws IOException {
    assertThat(run("list", "--file", file())).isZero();
    assertThat(told().lines()).hasSize(3);
    assertThat(told()).contains("harian").contains("Quay Times");

    assertThat(run("list", "--file", file(), "--country", "id", "--json")).isZero();
    var json = Json.mapper().readTree(told());
    assertThat(json).hasSize(1);
    assertThat(json.get(0).get("feeds").get(0).asText()).isEqualTo("https://harian.example/rss");

    run("list", "--file", file(), "--state", "off");
    assertThat(told().lines()).hasSize(1);
  }

  @Test
  void editsOneEntryAndLeavesCommentsAndOrder() throws IOException {
    assertThat(run("disable", "harian", "--file", file())).isZero();

    assertThat(Files.readString(list))
        .isEqualTo(
            LIST.replace(
                "[\"https://harian.example/rss\"]} # slow",
                "[\"https://harian.example/rss\"], enabled: false} # slow"));
    assertThat(run("disable", "harian", "--file", file())).isZero();
    assertThat(told()).contains("not watched already");
    assertThat(run("enable", "harian", "--file", file())).isZero();
    assertThat(Files.readString(list)).isEqualTo(LIST);
  }

  @Test
  void saysThatCommentsWithinAnEntryAreLost() throws IOException {
    Files.writeString(list, LIST.replace("  name: Quay", "  # why we read it\n  name: Quay"));

    assertThat(run("disable", "quay", "--file", file())).isZero();

    assertThat(complained()).contains("Comments within the entry of quay are gone.");
    assertThat(Files.readString(list)).endsWith("enabled: false}\n\n# the end\n");
  }

  @Test
  void removesAndNamesWhatIsNotThere() throws IOException {
    assertThat(run("remove", "quay", "--file", file())).isZero();
    assertThat(Files.readString(list)).doesNotContain("quay").contains("# the end");
    assertThat(run("remove", "quay", "--file", file())).isEqualTo(1);
    assertThat(complained()).contains("There is no source 'quay'");
    assertThat(run("remove")).isEqualTo(2);
    assertThat(run("disable", "--nonsense")).isEqualTo(2);
  }

  @Test
  void importsWhatIsRightAndNamesTheRest() throws IOException {
    Path more =
        Files.writeString(
            directory.resolve("more.yaml"),
            """
            - {id: new, name: New, feeds: ["https://new.example/rss"]}
            - {id: quay, name: Quay Times, country: SG, feeds: ["https://quay.example/rss"]}
            - {id: bad, name: Bad, kind: gazette}
            """);

    assertThat(run("import", more.toString(), "--dry-run", "--file", file())).isEqualTo(1);
    assertThat(Files.readString(list)).isEqualTo(LIST);
    assertThat(told()).contains("Nothing done; it would be: 1 added, 1 changed, 0 unchanged");

    assertThat(run("import", more.toString(), "--file", file())).isEqualTo(1);
    assertThat(told()).contains("added    new  New").contains("changed  quay  country");
    assertThat(complained()).contains("refused  source 3 (bad), field kind");
    assertThat(run("import", more.toString(), "--file", file())).isEqualTo(1);
    assertThat(told()).contains("0 added, 0 changed, 2 unchanged, 1 refused");
  }

  @Test
  void exportsAndImportsIntoANewFile() throws IOException {
    Path opml = directory.resolve("out.opml");
    Path other = directory.resolve("other.yaml");

    assertThat(run("export", "--file", file(), opml.toString())).isZero();
    assertThat(Files.readString(opml)).contains("<opml version=\"2.0\"");
    assertThat(run("import", opml.toString(), "--file", other.toString())).isZero();
    assertThat(run("export", "--file", other.toString())).isZero();
    String exported = told();
    run("export", "--yaml", "--file", file());
    assertThat(told()).isEqualTo(exported);
    assertThat(run("export", "--yaml", "--opml", "--file", file())).isEqualTo(1);
  }

  @Test
  void aBadEntryOfTheFileIsNamedAndStays() throws IOException {
    Files.writeString(list, LIST + "- {id: bad, name: Bad, country: Narnia}\n");

    assertThat(run("list", "--file", file())).isEqualTo(1);
    assertThat(complained()).contains("source 3 (bad), field country: 'Narnia'");
    run("disable", "harian", "--file", file());
    assertThat(Files.readString(list)).endsWith("- {id: bad, name: Bad, country: Narnia}\n");
  }

  @Test
  void looksAtASiteAndAddsItAsItWasFoundOrToldOtherwise() throws IOException {
    HttpServer site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    String home = "http://localhost:" + site.getAddress().getPort() + "/";
    serve(
        site,
        "/",
        "text/html",
        "<html lang='id'><head><title>Quay Post</title><link rel='alternate'"
            + " type='application/rss+xml' href='/news.rss'></head></html>");
    serve(
        site,
        "/news.rss",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>Quay Post</title><item><title>A</title><link>"
            + home
            + "a</link><pubDate>"
            + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))
            + "</pubDate></item></channel></rss>");
    site.start();
    Path config =
        Files.writeString(
            directory.resolve("config.yaml"),
            "ingest: {fetch: {allowedPrivateHosts: [localhost]}, frontier: {hostDelay: PT0S}}\n");
    String[] at = {"--file", file(), "--config", config.toString()};
    try {
      assertThat(run("check", home, at[0], at[1], at[2], at[3])).as(complained()).isZero();
      assertThat(told()).contains("would crawl  " + home + "news.rss").contains("Quay Post");

      assertThat(run("add", home, "--dry-run", at[0], at[1], at[2], at[3])).isZero();
      assertThat(Files.readString(list)).isEqualTo(LIST);

      assertThat(run("add", home, "--name", "Pos Dermaga", at[0], at[1], at[2], at[3])).isZero();
      assertThat(told()).contains("pos-dermaga is added.");
      assertThat(Files.readString(list)).startsWith(LIST).contains("{id: pos-dermaga, name: Pos");
      assertThat(run("add", home, at[0], at[1], at[2], at[3])).isEqualTo(1);
      assertThat(complained()).contains("is read for another source already");
    } finally {
      site.stop(0);
    }
    assertThat(run("check", home, at[0], at[1], at[2], at[3])).isEqualTo(1);
    assertThat(complained()).contains("cannot be read");
  }

  private static void serve(HttpServer site, String path, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    site.createContext(
        path,
        exchange -> {
          boolean isThere = exchange.getRequestURI().getPath().equals(path);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(isThere ? 200 : 404, isThere ? bytes.length : -1);
          if (isThere) {
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
  }

  @Test
  void whatIsGivenByOptionsIsCheckedToo() throws IOException {
    assertThat(
            run(
                "add",
                "https://new.example/",
                "--no-probe",
                "--name",
                "New",
                "--feed",
                "nowhere",
                "--country",
                "XX",
                "--kind",
                "gazette",
                "--file",
                file()))
        .isEqualTo(1);
    assertThat(complained())
        .contains("field feeds: 'nowhere'")
        .contains("field country: 'XX'")
        .contains("field kind: 'gazette'")
        .contains("Nothing is added.");
    assertThat(
            run(
                "add",
                "https://new.example/",
                "--no-probe",
                "--name",
                "New",
                "--feed",
                "https://new.example/rss",
                "--language",
                "vi,en",
                "--file",
                file()))
        .isZero();
    assertThat(Files.readString(list)).contains("languages: [vi, en]");
  }

  @Test
  void withoutARunningSystemItSaysWhatToDo() throws IOException {
    assertThat(run("list", "--data", directory.toString())).isEqualTo(1);
    assertThat(complained()).contains("start ./minhchung demo or ./minhchung up first");

    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Files.createDirectories(directory.resolve("state"));
    Files.writeString(directory.resolve("state/kafka-address.txt"), "127.0.0.1:" + port);
    assertThat(run("disable", "x", "--data", directory.toString())).isEqualTo(1);
    assertThat(complained().lines())
        .containsExactly(
            "Nothing runs at 127.0.0.1:"
                + port
                + ": start ./minhchung up or demo and give its directory with --data, or work on"
                + " a list with --file.");
  }
}
