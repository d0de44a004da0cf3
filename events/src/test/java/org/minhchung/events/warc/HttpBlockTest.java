package org.minhchung.events.warc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HttpBlockTest {
  /** What the fetcher asks for it must be possible to show later. */
  @Test
  void showsAPageThatCameInBrotli() throws IOException {
    byte[] page = "<p>as it was".getBytes(US_ASCII);
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n".getBytes(US_ASCII));
    // window, a block of four nibbles of length, stored: 0 0 00 (11 in 16 bits) 1
    block.writeBytes(new byte[] {(byte) (page.length - 1 << 4), 0, 0x10});
    block.writeBytes(page);
    block.write(3); // the last block, empty

    assertThat(HttpBlock.parse(block.toByteArray()).decoded(100)).isEqualTo(page);
  }
}
