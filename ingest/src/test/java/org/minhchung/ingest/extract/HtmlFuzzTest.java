package org.minhchung.ingest.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Markup. In the build only the seeds are read. To go on from there for three minutes:
 *
 * <pre>JAZZER_FUZZ=1 ./mvnw -pl ingest -am test -Djazzer.hooks=true -Dtest=HtmlFuzzTest \
 * -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class HtmlFuzzTest {

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "3m")
  void reads(@NotNull String html) {
    FuzzedPages.read(html);
  }

  static Stream<String> seeds() {
    String text = "<p>The harbour board met on Monday to discuss the new quay, delayed twice.";
    return Stream.of(
        "",
        "<!doctype html><html lang=en><title>Quay opens | Gazette</title><meta name=author"
            + " content='M. A.'><main><article><h1>Quay opens</h1>"
            + text
            + text
            + "<aside class=related><ul><li><a href=/x>More</a></ul></aside></article></main>",
        "<base href=//x><link rel=canonical href=' ../y'><body><table><tr><td>" + text + "</table>",
        "<div><b><a href=1><i>" + text + "<table></b><a>x<tr></i><td><p></a></table>" + text,
        "<svg><title>x</title><foreignObject><p>y</svg><math><mi><p>z</math><template>" + text,
        "<script><!--<script></script>--></script><noscript>"
            + text
            + "</noscript><plaintext>"
            + text,
        "<h1 itemprop=headline>&#xD800;&amp;&nosuch;&#x202e;\0</h1><br><br>line<br>" + text);
  }
}
