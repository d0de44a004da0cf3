package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.events.Source;
import org.minhchung.events.SourceAdoption;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.SourceEdit.Action;
import org.minhchung.events.SourceHealth;

class SourceEditPageTest {
  private static final String NEW = "/source-list/new";
  private static final String EDIT = "/sources/harian/edit";

  private final TestDesk desk = new TestDesk();

  @BeforeEach
  void start() {
    desk.start();
    desk.sources.put("harian", MadeUpSites.source("harian", true).listed());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static Map<String, String> form() {
    return new HashMap<>(
        Map.of(
            "name", "Harian <b>Baru</b>",
            "homepage", "https://harian.example/",
            "country", "ID",
            "languages", "id, en",
            "feeds", "https://harian.example/rss\r\nhttps://harian.example/rss2\r\n",
            "kind", "newspaper",
            "pollInterval", "PT5M",
            "enabled", "on",
            "actor", "Lan"));
  }

  private static String seen(String html) {
    Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(html);
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  private HttpResponse<String> edit(Map<String, String> fields) throws Exception {
    fields.put("seen", seen(desk.get(EDIT).body()));
    return desk.submit(EDIT, EDIT, fields);
  }

  @Test
  void anEditCarriesWhoAndWhenAndIsKept() throws Exception {
    String before = desk.sources.get("harian").listHash();

    HttpResponse<String> answer = edit(form());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/sources/harian?done=saved");
    Source saved = desk.sources.get("harian");
    assertThat(saved.name()).isEqualTo("Harian <b>Baru</b>");
    assertThat(saved.feeds())
        .containsExactly("https://harian.example/rss", "https://harian.example/rss2");
    assertThat(saved.languages()).containsExactly("id", "en");
    assertThat(saved.pollInterval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(saved.editedBy()).isEqualTo("Lan");
    assertThat(saved.editedAt()).isEqualTo(MadeUp.NOW);
    assertThat(saved.listHash()).isEqualTo(before);
    edit(form());
    assertThat(desk.sourceEdits).extracting(SourceEdit::action).containsExactly(Action.CHANGED);

    assertThat(desk.get("/sources/harian?done=saved").body())
        .contains("Saved.")
        .contains("Edited by Lan")
        .contains("The list of sources says otherwise")
        .contains("<q>The harian</q> → <q>Harian &lt;b&gt;Baru&lt;/b&gt;</q>")
        .doesNotContain("<b>Baru");
    assertThat(desk.get("/sources").body()).contains("<span class=\"dot\">edited</span>");
  }

  @Test
  void everyWrongFieldIsNamedAndWhatWasTypedIsKept() throws Exception {
    desk.sources.put("other", MadeUpSites.source("other", true));
    Map<String, String> fields = form();
    fields.putAll(
        Map.of(
            "id", "HARIAN",
            "name", "\"><script>alert(1)</script>",
            "homepage", "javascript:alert(1)",
            "country", "XX",
            "languages", "Bahasa_Indonesia",
            "feeds", "https://other.example/rss",
            "pollInterval", "PT0S",
            "actor", ""));

    HttpResponse<String> answer = desk.submit(NEW, NEW, fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("“HARIAN” is another source’s id.")
        .contains("“javascript:alert(1)” is no web address")
        .contains("“XX” is no country")
        .contains("“Bahasa_Indonesia” is no language code")
        .contains("“https://other.example/rss” is read for another source already.")
        .contains("PT0S is less than a second.")
        .contains("Give your name")
        .contains("aria-describedby=\"homepage-problem\"")
        .contains("value=\"javascript:alert(1)\"")
        .doesNotContain("<script>alert");
    assertThat(desk.sourceEdits).isEmpty();
    assertThat(desk.get(NEW, "Accept-Language", "vi").body()).contains("Thêm nguồn");
  }

  @Test
  void aSourceNeedsSomethingToRead() throws Exception {
    Map<String, String> fields = form();
    fields.put("id", "new");
    fields.put("feeds", " ");

    assertThat(desk.submit(NEW, NEW, fields).body()).contains("Give at least one feed");
  }

  @Test
  void aNewSourceIsAddedAndBelongsToNoList() throws Exception {
    Map<String, String> fields = form();
    fields.put("id", "new-one");
    fields.put("feeds", "https://new.example/rss");

    HttpResponse<String> answer = desk.submit(NEW, NEW, fields);

    assertThat(answer.headers().firstValue("Location")).hasValue("/sources/new-one?done=added");
    assertThat(desk.sources.get("new-one").listHash()).isNull();
    assertThat(desk.sourceEdits.get(0).action()).isEqualTo(Action.ADDED);
    assertThat(desk.get("/sources/new-one").body()).doesNotContain("says otherwise");
  }

  @Test
  void twoPeopleDoNotOverwriteEachOtherUnnoticed() throws Exception {
    String seenByBoth = seen(desk.get(EDIT).body());
    Map<String, String> first = form();
    first.put("seen", seenByBoth);
    desk.submit(EDIT, EDIT, first);
    Map<String, String> second = form();
    second.put("actor", "Minh");
    second.put("name", "Another name");
    second.put("seen", seenByBoth);

    HttpResponse<String> answer = desk.submit(EDIT, EDIT, second);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Lan changed this source (")
        .contains("Name: it is <q>Harian &lt;b&gt;Baru&lt;/b&gt;</q>, you have <q>Another name</q>")
        .contains("value=\"Another name\"")
        .contains("Save mine all the same");
    assertThat(desk.sources.get("harian").editedBy()).isEqualTo("Lan");

    second.put("seen", seen(answer.body()));
    assertThat(desk.submit(EDIT, EDIT, second).statusCode()).isEqualTo(303);
    assertThat(desk.sources.get("harian").editedBy()).isEqualTo("Minh");
  }

  @Test
  void anIdThatSomebodyTookMeanwhileIsNotOverwritten() throws Exception {
    Map<String, String> fields = form();
    fields.put("id", "harian");

    assertThat(desk.submit(NEW, NEW, fields).body()).contains("is another source’s id");
    assertThat(desk.sourceEdits).isEmpty();
  }

  @Test
  void isSwitchedOffAndOnAgainWithAName() throws Exception {
    assertThat(desk.submit("/sources/harian", "/sources/harian/disable", Map.of()).statusCode())
        .isEqualTo(422);

    desk.submit("/sources/harian", "/sources/harian/disable", Map.of("actor", "Lan"));
    assertThat(desk.sources.get("harian").enabled()).isFalse();
    assertThat(desk.get("/sources/harian?done=disabled").body())
        .contains("It is not watched any more.")
        .contains("<button>Undo</button>")
        .doesNotContain("name=\"actor\"");

    desk.submit("/sources/harian", "/sources/harian/enable", Map.of());
    assertThat(desk.sources.get("harian").enabled()).isTrue();
    assertThat(desk.sourceEdits)
        .extracting(SourceEdit::action)
        .containsExactly(Action.ENABLED, Action.DISABLED);
    assertThat(desk.get("/sources/harian").body()).contains("2 edits").contains("had it watched");
  }

  @Test
  void whoFindsThatAChangedSiteIsReadRightlyCanSaySo() throws Exception {
    assertThat(desk.get("/sources/harian").body()).doesNotContain("/adopt");
    desk.sourceHealths.put(
        "harian", MadeUpSites.health("harian", SourceHealth.State.CHANGED, MadeUpSites.LAST));
    assertThat(desk.get("/sources/harian").body())
        .contains("action=\"/sources/harian/adopt\"")
        .contains("take this for usual");

    desk.submit("/sources/harian", "/sources/harian/adopt", Map.of("actor", "Lan"));

    assertThat(desk.sourceAdoptions)
        .containsExactly(new SourceAdoption("harian", MadeUp.NOW, "Lan"));
    assertThat(desk.get("/sources/harian?done=adopted").body()).contains("are the measure");
  }

  @Test
  void anEditThatIsKeptButNotMadeIsShownAsSuch() throws Exception {
    Source now = desk.sources.get("harian");
    desk.sourceEdits.add(
        SourceEdit.of(now, now.withEnabled(false), "Lan", SourceEdit.Via.COMMAND_LINE, MadeUp.NOW));
    assertThat(desk.get("/sources/harian").body()).contains("this has not taken effect");

    desk.sources.put("harian", desk.sourceEdits.get(0).after());
    assertThat(desk.get("/sources/harian").body()).doesNotContain("this has not taken effect");
  }

  @Test
  void formsOfOtherSitesAreRefused() throws Exception {
    desk.get("/sources");
    for (String path :
        List.of(
            NEW, EDIT, "/sources/harian/disable", "/sources/harian/adopt", "/source-list/import")) {
      assertThat(desk.post(path, form()).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(
            desk.upload(
                    "/sources", "/source-list/import", Map.of("token", "x".repeat(32)), new byte[9])
                .statusCode())
        .isEqualTo(403);
    assertThat(desk.sourceEdits).isEmpty();
  }

  @Test
  void theListIsFilteredByCountryLanguageAndWords() throws Exception {
    desk.sources.put(
        "bao",
        new Source(
            "bao",
            "Báo",
            null,
            "VN",
            List.of("vi"),
            List.of("https://bao.example/rss"),
            null,
            null,
            null,
            true));

    assertThat(desk.get("/sources?country=VN").body())
        .contains("Báo")
        .contains("1 of 2 sites")
        .contains("href=\"/sources?state=unseen&amp;country=VN\"")
        .doesNotContain("The harian");
    assertThat(desk.get("/sources?language=en").body())
        .contains("The harian")
        .doesNotContain("Báo");
    assertThat(desk.get("/sources?q=BAO.example").body())
        .contains("Báo")
        .doesNotContain("The harian");
    assertThat(desk.get("/sources?q=%22%3E%3Cscript%3E").body()).doesNotContain("><script>");
  }

  @Test
  void theWholeListGoesOutAndComesBackUnchanged() throws Exception {
    for (String ending : List.of("yaml", "opml")) {
      HttpResponse<String> file = desk.get("/source-list/sources." + ending);
      assertThat(file.headers().firstValue("Content-Disposition"))
          .hasValue("attachment; filename=\"minhchung-sources." + ending + "\"");

      HttpResponse<String> answer =
          desk.upload(
              "/source-list/import",
              "/source-list/import",
              Map.of("actor", "Lan"),
              file.body().getBytes(StandardCharsets.UTF_8));

      assertThat(answer.body()).contains("0 added, 0 changed, 1 unchanged, 0 refused.");
    }
    assertThat(desk.sourceEdits).isEmpty();
  }

  @Test
  void aListIsTakenOverOnlyWhenAskedTo() throws Exception {
    byte[] opml =
        ("<opml><body><outline text='Báo &lt;b&gt;' xmlUrl='https://bao.example/rss'/>"
                + "<outline text='Bad' xmlUrl='nowhere'/></body></opml>")
            .getBytes(StandardCharsets.UTF_8);
    String page = "/source-list/import";

    assertThat(desk.upload(page, page, Map.of("onlyLook", "on", "actor", ""), opml).body())
        .contains("What would change; nothing is done yet")
        .contains("1 added, 0 changed, 0 unchanged, 1 refused.")
        .contains("is not an http or https address");
    assertThat(desk.upload(page, page, Map.of("actor", ""), opml).statusCode()).isEqualTo(422);
    assertThat(desk.sourceEdits).isEmpty();

    assertThat(desk.upload(page, page, Map.of("actor", "Lan"), opml).body())
        .contains("<h2>Done</h2>");
    assertThat(desk.sources.get("bao").editedBy()).isEqualTo("Lan");
    assertThat(desk.upload(page, page, Map.of("actor", "Lan"), new byte[0]).body())
        .contains("Choose a file");
    assertThat(
            desk.upload(page, page, Map.of("actor", "Lan"), new byte[3 * 1024 * 1024]).statusCode())
        .isIn(400, 413, 500);
  }
}
