package org.minhchung.ingest.fetch.hostile;

import java.util.ArrayList;
import java.util.List;

/** Replies with something about their status line or headers. */
final class HeadReplies {
  private static final String HTML =
      "<html><body><p>The harbour board met on Monday.</p></body></html>";
  private static final String LENGTH = "Content-Length: " + HTML.length() + "\r\n";
  private static final String TYPE = "Content-Type: text/html\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String TAIL = TYPE + LENGTH + "\r\n" + HTML;

  private HeadReplies() {}

  static List<Reply> all() {
    List<Reply> all = new ArrayList<>();
    statusLines(all);
    headers(all);
    interim(all);
    lengths(all);
    statuses(all);
    redirects(all);
    return all;
  }

  private static void statusLines(List<Reply> all) {
    all.add(Reply.page("plain", OK + TAIL));
    all.add(Reply.page("HTTP/1.0", "HTTP/1.0 200 OK\r\n" + TAIL));
    all.add(Reply.page("bare line feeds", (OK + TAIL).replace("\r\n", "\n")));
    all.add(Reply.page("no reason", "HTTP/1.1 200\r\n" + TAIL));
    all.add(Reply.page("two empty lines first", "\r\n\r\n" + OK + TAIL));
    all.add(Reply.broken("HTTP/0.9", HTML));
    all.add(Reply.broken("rubbish first", "what?\r\n" + OK + TAIL));
    all.add(Reply.broken("another protocol", "SSH-2.0-OpenSSH_9.6\r\n"));
    all.add(Reply.broken("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
    all.add(Reply.broken("HTTP/2 frames", "\0\0\22\4\0\0\0\0\0\0\3\0\0\0\144\0\4\0\0\377\377"));
    all.add(Reply.broken("HTTP/9.9", "HTTP/9.9 200 OK\r\n" + TAIL));
    all.add(Reply.broken("ICY", "ICY 200 OK\r\n" + TAIL));
    all.add(Reply.broken("status in words", "HTTP/1.1 two hundred\r\n" + TAIL));
    all.add(Reply.broken("status 99", "HTTP/1.1 99 X\r\n" + TAIL));
    all.add(Reply.broken("status 999", "HTTP/1.1 999 X\r\n" + TAIL));
    all.add(Reply.broken("status of ten digits", "HTTP/1.1 2000000000 X\r\n" + TAIL));
    all.add(Reply.broken("negative status", "HTTP/1.1 -200 X\r\n" + TAIL));
    all.add(Reply.endless("endless empty lines", "", "\r\n"));
    all.add(Reply.endless("endless status line", "HTTP/1.1 200 ", "O".repeat(1000)));
    all.add(Reply.endless("endless zeros", "", "\0".repeat(1000)));
    all.add(Reply.broken("nothing", ""));
  }

  private static void headers(List<Reply> all) {
    all.add(Reply.page("a folded header", OK + "X-A: a\r\n b\r\n" + TAIL));
    all.add(Reply.page("150 cookies", OK + "Set-Cookie: a=b; Domain=.\r\n".repeat(150) + TAIL));
    all.add(Reply.page("a header of 15 kB", OK + "X-A: " + "a".repeat(15_000) + "\r\n" + TAIL));
    all.add(Reply.page("an ETag of 15 kB", OK + "ETag: \"" + "a".repeat(15_000) + "\"\r\n" + TAIL));
    all.add(Reply.page("line ends inside", OK + "ETag: a\rHost: inner\r\n" + TAIL));
    all.add(Reply.page("zeros inside", OK + "X-A: \0\0\r\n" + TAIL));
    all.add(
        Reply.page("other services", OK + "Alt-Svc: h3=\"127.0.0.1:1\"\r\nRefresh: 0\r\n" + TAIL));
    all.add(
        Reply.page("a proxy, please", OK + "Proxy-Connection: keep-alive\r\nVia: x\r\n" + TAIL));
    all.add(Reply.page("keep for ever", OK + "Keep-Alive: timeout=99999999999\r\n" + TAIL));
    all.add(Reply.broken("no colon", OK + "X-A\r\n" + TAIL));
    all.add(Reply.broken("no name", OK + ": a\r\n" + TAIL));
    all.add(Reply.broken("10,000 headers", OK + "X-A: a\r\n".repeat(10_000) + TAIL));
    all.add(Reply.broken("a header of 1 MB", OK + "X-A: " + "a".repeat(1_000_000) + "\r\n" + TAIL));
    all.add(
        Reply.broken(
            "190 headers of 8 kB", OK + ("X-A: " + "a".repeat(8_000) + "\r\n").repeat(190) + TAIL));
    all.add(Reply.endless("endless headers", OK, "X-A: a\r\n"));
    all.add(Reply.endless("an endless header", OK + "X-A: ", "a".repeat(1000)));
    all.add(Reply.endless("endless folding", OK + "X-A: a\r\n", " a\r\n"));
    all.add(Reply.endless("endless empty folding", OK + "X-A: a\r\n", " \r\n"));
    all.add(Reply.broken("an image", OK + "Content-Type: image/png\r\n" + LENGTH + "\r\n" + HTML));
    all.add(
        Reply.page("a type that is none", OK + "Content-Type: ;;;=\r\n" + LENGTH + "\r\n" + HTML));
    all.add(
        Reply.page(
            "a charset that is none",
            OK + "Content-Type: text/html; charset=../../x\r\n" + LENGTH + "\r\n" + HTML));
  }

  private static void interim(List<Reply> all) {
    String hints = "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n";
    String go = "HTTP/1.1 100 Continue\r\n\r\n";
    all.add(Reply.page("one interim answer", go + OK + TAIL));
    all.add(Reply.page("nine interim answers", hints.repeat(9) + OK + TAIL));
    all.add(Reply.broken("forty interim answers", hints.repeat(40) + OK + TAIL));
    all.add(Reply.endless("endless interim answers", go, go));
    all.add(
        Reply.endless(
            "endless large interim answers",
            "",
            "HTTP/1.1 103 X\r\nX-A: " + "a".repeat(10_000) + "\r\n\r\n"));
    all.add(
        Reply.broken(
            "switching protocols",
            "HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"));
  }

  private static void lengths(List<Reply> all) {
    String close = "Connection: close\r\n";
    all.add(Reply.openPage("no length", OK + TYPE + close + "\r\n" + HTML));
    all.add(Reply.page("the same length twice", OK + LENGTH + TAIL));
    all.add(Reply.openPage("a length too small", OK + TYPE + "Content-Length: 7\r\n\r\n" + HTML));
    all.add(Reply.broken("a length too great", OK + TYPE + "Content-Length: 5000\r\n\r\n" + HTML));
    all.add(
        Reply.broken(
            "a length beyond the limit", OK + TYPE + "Content-Length: 9000000000\r\n\r\n" + HTML));
    for (String length :
        List.of("-1", "9223372036854775808", "1e3", "0x10", "many", "", "5, 6", "9".repeat(300))) {
      String shown = length.length() > 30 ? "of 300 digits" : "'" + length + "'";
      String head = OK + TYPE + "Content-Length: " + length + "\r\n" + close;
      all.add(Reply.openPage("length " + shown, head + "\r\n" + HTML));
    }
    all.add(Reply.openPage("two answers at once", (OK + TAIL).repeat(2)));
    all.add(
        Reply.openPage(
            "a split answer",
            OK + TYPE + "X-A: a\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>other"));
    all.add(
        Reply.endless("a body without end", OK + TYPE + "\r\n", "<p>and on and on ".repeat(60)));
    all.add(Reply.openPage("something after the end", OK + TAIL + "rubbish".repeat(1000)));
  }

  private static void statuses(List<Reply> all) {
    for (int status : new int[] {400, 401, 402, 403, 404, 407, 410, 429, 451, 500, 502, 503, 511}) {
      all.add(
          Reply.broken(
              "status " + status, "HTTP/1.1 " + status + " X\r\nRetry-After: 1\r\n" + TAIL));
    }
    String challenge = "HTTP/1.1 401 X\r\nWWW-Authenticate: ";
    all.add(
        Reply.broken(
            "a challenge", challenge + "Digest realm=\"x\", nonce=\"y\", qop=\"auth\"\r\n" + TAIL));
    all.add(
        Reply.broken(
            "a network challenge", challenge + "Negotiate\r\nWWW-Authenticate: NTLM\r\n" + TAIL));
    all.add(
        Reply.broken(
            "a challenge that is none", challenge + "=,=\"" + "\\\"".repeat(3000) + "\r\n" + TAIL));
    all.add(
        Reply.broken(
            "a proxy's challenge",
            "HTTP/1.1 407 X\r\nProxy-Authenticate: Basic realm=\"x\"\r\n" + TAIL));
    all.add(Reply.broken("unchanged, unasked", "HTTP/1.1 304 X\r\n\r\n"));
    all.add(
        Reply.broken("a part, unasked", "HTTP/1.1 206 X\r\nContent-Range: bytes 0-3/4\r\n" + TAIL));
    all.add(Reply.openPage("no content but one", "HTTP/1.1 204 X\r\n" + TAIL));
    for (String wait :
        List.of("-1", "9".repeat(50), "soon", "Tue, 99 Foo 2026 99:99:99 GMT", "1.5")) {
      all.add(
          Reply.broken(
              "wait '" + wait + "'", "HTTP/1.1 503 X\r\nRetry-After: " + wait + "\r\n" + TAIL));
    }
  }

  private static void redirects(List<Reply> all) {
    String moved = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n";
    for (String to :
        List.of(
            "",
            " ",
            "/",
            "//127.0.0.1/",
            "///",
            "http://",
            "http://127.0.0.1:22/",
            "http://user:pw@127.0.0.1/",
            "http://[::1]/",
            "http://[/",
            "http:\\\\127.0.0.1\\",
            "http://a b/",
            "https://" + "a".repeat(300) + "/",
            "http://x.example/" + "a".repeat(9000),
            "http://x.example/" + "../".repeat(2000),
            "http://x.example/%zz%%%",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,<p>x",
            "gopher://127.0.0.1:6379/_x",
            "jar:http://127.0.0.1!/",
            "?".repeat(5000),
            "\0",
            "http://x.example/\rSet-Cookie: a")) {
      String shown = to.length() > 30 ? to.substring(0, 30) + "…" : to;
      all.add(Reply.broken("moved to '" + shown + "'", moved + "Location: " + to + "\r\n\r\n"));
    }
    all.add(Reply.broken("moved nowhere", moved + "\r\n"));
    all.add(
        Reply.broken("moved twice", moved + "Location: /a\r\nLocation: http://127.0.0.1/\r\n\r\n"));
    all.add(
        Reply.endless(
            "moved, with an endless body",
            "HTTP/1.1 301 X\r\nLocation: /a\r\n\r\n",
            "x".repeat(1000)));
  }
}
