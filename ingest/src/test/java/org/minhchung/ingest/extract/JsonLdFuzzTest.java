package org.minhchung.ingest.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements in JSON-LD; see {@link HtmlFuzzTest} for how to go on from the seeds. */
class JsonLdFuzzTest {

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "3m")
  void reads(@NotNull String json) {
    FuzzedPages.read(
        "<script type=\"application/ld+json\">"
            + json
            + "</script><article><p>The harbour board met on Monday to discuss the quay.</article>");
  }

  static Stream<String> seeds() {
    return Stream.of(
        "{}",
        "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":[\"NewsArticle\",\"Report\"],"
            + "\"headline\":\"Quay opens\",\"datePublished\":\"2026-11-23T08:30:00+07:00\","
            + "\"author\":[{\"@type\":\"Person\",\"name\":\"M. A.\"},\"N. B.\"],"
            + "\"articleSection\":[\"City\"],\"isAccessibleForFree\":false,"
            + "\"articleBody\":\"The board met.\\n\\nIt met again.\"},{\"@type\":\"WebSite\"}]}",
        "[{\"@type\":\"https://schema.org/OpinionNewsArticle\",\"author\":{\"name\":null}}, 1, null]",
        "<!-- {\"@type\":\"LiveBlogPosting\",\"mainEntityOfPage\":{\"@id\":\"/x\"},} -->",
        "//<![CDATA[\n{\"@type\":\"ClaimReview\",\"itemReviewed\":{\"@type\":\"Claim\"}}\n//]]>",
        "{\"@type\":\"NewsArticle\",\"headline\":1e99,\"datePublished\":{\"@value\":\"2569\"},"
            + "\"articleBody\":\"&lt;p&gt;\\ud800 \\u0000\"}",
        "{\"@type\":{\"@type\":[[]]},\"author\":[[[\"x\"]]],\"image\":[{\"url\":1}]}");
  }
}
