package org.minhchung.ingest.fetch.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.minhchung.ingest.fetch.hostile.Reply.Worth;

/** Replies with something about their transfer or content coding. */
final class BodyReplies {
  private static final byte[] HTML =
      "<html><body><p>The harbour board met on Monday to discuss the new quay.</p></body></html>"
          .getBytes(StandardCharsets.US_ASCII);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

  private BodyReplies() {}

  static List<Reply> all() {
    List<Reply> all = new ArrayList<>();
    chunks(all);
    transferCodings(all);
    packed(all);
    bombs(all);
    damaged(all);
    return all;
  }

  private static void chunks(List<Reply> all) {
    all.add(Reply.page("chunks", CHUNKED + "5\r\n<p>ab\r\n3;x=y\r\ncde\r\n0\r\n\r\n"));
    all.add(Reply.openPage("chunks with trailers", CHUNKED + "5\r\n<p>ab\r\n0\r\nX-A: a\r\n\r\n"));
    all.add(Reply.page("chunks with leading zeros", CHUNKED + "0000000005\r\n<p>ab\r\n0\r\n\r\n"));
    all.add(Reply.broken("a chunk size that overflows", CHUNKED + "ffffffffffffffffff\r\n<p>"));
    all.add(Reply.broken("a negative chunk", CHUNKED + "-5\r\n<p>ab\r\n0\r\n\r\n"));
    all.add(Reply.broken("a chunk size in words", CHUNKED + "five\r\n<p>ab\r\n0\r\n\r\n"));
    all.add(Reply.broken("a chunk size with 0x", CHUNKED + "0x5\r\n<p>ab\r\n0\r\n\r\n"));
    all.add(Reply.broken("no chunk size", CHUNKED + "\r\n<p>ab\r\n0\r\n\r\n"));
    all.add(Reply.broken("a chunk that runs over", CHUNKED + "2\r\n<p>ab\r\n0\r\n\r\n"));
    all.add(Reply.broken("a giant chunk, not sent", CHUNKED + "7fffffffffffffff\r\n<p>"));
    all.add(Reply.broken("no last chunk", CHUNKED + "5\r\n<p>ab\r\n"));
    all.add(Reply.openPage("no end of the last chunk", CHUNKED + "5\r\n<p>ab\r\n0\r"));
    all.add(Reply.endless("endless chunks", CHUNKED, "400\r\n" + "x".repeat(1024) + "\r\n"));
    all.add(Reply.endless("endless chunks of a byte", CHUNKED, "1\r\nx\r\n".repeat(200)));
    all.add(Reply.endless("an endless chunk extension", CHUNKED + "5;", "x".repeat(1000)));
    all.add(
        Reply.endless(
            "endless chunk extensions", CHUNKED, "1;" + "x".repeat(15_000) + "\r\nx\r\n"));
    all.add(Reply.endless("endless trailers", CHUNKED + "0\r\n", "X-A: a\r\n").orPageIfCut());
    all.add(
        Reply.endless("an endless trailer", CHUNKED + "0\r\nX-A: ", "a".repeat(1000))
            .orPageIfCut());
    all.add(Reply.endless("an endless chunk size", CHUNKED, "0".repeat(1000)));
  }

  private static void transferCodings(List<Reply> all) {
    String body = "\r\n5\r\n<p>ab\r\n0\r\n\r\n";
    String close = "Connection: close\r\n";
    all.add(
        Reply.page(
            "chunked and a length",
            OK + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n" + body));
    for (String coding :
        List.of(
            "gzip, chunked",
            "chunked, chunked",
            "identity",
            "xchunked",
            "chunked, gzip",
            "\0chunked",
            "")) {
      all.add(
          Reply.openPage(
              "transfer coding '" + coding + "'",
              OK + close + "Transfer-Encoding: " + coding + "\r\n" + body));
    }
  }

  private static Reply coded(String name, String coding, byte[] body, Worth worth) {
    String head =
        OK + "Content-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n";
    return new Reply(name, Reply.join(Reply.bytes(head), body), new byte[0], worth);
  }

  private static void packed(List<Reply> all) {
    byte[] gzip = Packing.gzip(HTML);
    all.add(coded("gzip", "gzip", gzip, Worth.PAGE));
    all.add(coded("x-gzip", "X-GZIP", gzip, Worth.PAGE));
    all.add(coded("zlib", "deflate", Packing.deflate(HTML, false), Worth.PAGE));
    all.add(coded("bare deflate", "deflate", Packing.deflate(HTML, true), Worth.PAGE));
    all.add(coded("Brotli", "br", Packing.brotli(HTML), Worth.PAGE));
    all.add(coded("gzip in gzip", "gzip, gzip", Packing.gzip(gzip), Worth.PAGE));
    all.add(coded("Brotli in gzip", "br, gzip", Packing.gzip(Packing.brotli(HTML)), Worth.PAGE));
    all.add(coded("two members", "gzip", Reply.join(gzip, gzip), Worth.PAGE));
    all.add(
        coded(
            "rubbish after gzip", "gzip", Reply.join(gzip, new byte[500]), Worth.PAGE_THOUGH_CUT));
    all.add(coded("identity", "identity", HTML, Worth.PAGE));
    all.add(coded("ten times gzip", "gzip,".repeat(10), gzip, Worth.NOTHING));
    all.add(
        coded("zstd", "zstd", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}, Worth.NOTHING));
    all.add(coded("compress", "compress", new byte[] {0x1f, (byte) 0x9d}, Worth.NOTHING));
    all.add(coded("a coding that is none", "a".repeat(5000), HTML, Worth.NOTHING));
  }

  private static void bombs(List<Reply> all) {
    byte[] bomb = Packing.gzipBomb(64);
    byte[] empty = Packing.gzip(new byte[0]);
    byte[] many = new byte[empty.length * 20_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = empty[i % empty.length];
    }
    all.add(coded("a bomb", "gzip", bomb, Worth.NOTHING));
    all.add(coded("a bomb in a bomb", "gzip, gzip", Packing.gzip(bomb), Worth.NOTHING));
    all.add(coded("a Brotli bomb", "br", Packing.brotliBomb(512), Worth.NOTHING));
    all.add(
        coded(
            "a Brotli bomb in gzip",
            "br, gzip",
            Packing.gzip(Packing.brotliBomb(512)),
            Worth.NOTHING));
    all.add(coded("20,000 empty members", "gzip", many, Worth.NOTHING));
    all.add(coded("20,000 empty members, packed", "gzip, gzip", Packing.gzip(many), Worth.NOTHING));
    all.add(
        coded(
            "a bare bomb", "deflate", Packing.deflate(new byte[20_000_000], true), Worth.NOTHING));
    byte[] stored = new byte[50_000];
    for (int i = 0; i + 5 <= stored.length; i += 5) {
      stored[i + 3] = (byte) 0xff;
      stored[i + 4] = (byte) 0xff;
    }
    String head = OK + "Content-Encoding: ";
    byte[] gzipHead = Arrays.copyOf(empty, 10);
    all.add(Reply.endless("endless empty blocks", head + "deflate\r\n\r\n", stored));
    all.add(Reply.endless("endless gzip members", head + "gzip\r\n\r\n", many));
    byte[] named = gzipHead.clone();
    named[3] = 8;
    all.add(
        new Reply(
            "an endless file name",
            Reply.join(Reply.bytes(head + "gzip\r\n\r\n"), named),
            Reply.bytes("x".repeat(5000)),
            Worth.NOTHING));
  }

  private static void damaged(List<Reply> all) {
    byte[] gzip = Packing.gzip(HTML);
    byte[] brotli = Packing.brotli(HTML);
    byte[] wrongSum = gzip.clone();
    wrongSum[gzip.length - 8] ^= 1;
    byte[] dictionary = {0x78, (byte) 0xbb, 1, 2, 3, 4, 5, 6};
    all.add(coded("gzip cut", "gzip", Arrays.copyOf(gzip, gzip.length / 2), Worth.NOTHING));
    all.add(
        coded("gzip without its end", "gzip", Arrays.copyOf(gzip, gzip.length - 8), Worth.NOTHING));
    all.add(coded("gzip with a wrong sum", "gzip", wrongSum, Worth.NOTHING));
    all.add(coded("gzip that is none", "gzip", HTML, Worth.NOTHING));
    all.add(coded("deflate that is none", "deflate", new byte[] {7, 7, 7, 7, 7}, Worth.NOTHING));
    all.add(
        coded(
            "zlib cut", "deflate", Arrays.copyOf(Packing.deflate(HTML, false), 20), Worth.NOTHING));
    all.add(coded("zlib with a dictionary", "deflate", dictionary, Worth.NOTHING));
    all.add(coded("Brotli cut", "br", Arrays.copyOf(brotli, brotli.length / 2), Worth.NOTHING));
    all.add(coded("Brotli that is none", "br", HTML, Worth.NOTHING));
    all.add(
        Reply.endless("Brotli of ones", OK + "Content-Encoding: br\r\n\r\n", "\377".repeat(1000)));
    all.add(Reply.endless("Brotli of zeros", OK + "Content-Encoding: br\r\n\r\n", new byte[1000]));
  }
}
