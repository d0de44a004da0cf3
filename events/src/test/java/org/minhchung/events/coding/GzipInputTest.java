package org.minhchung.events.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipInputTest {
  private static final byte[] TEXT = "tin tức ".repeat(20_000).getBytes(StandardCharsets.UTF_8);

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] unpack(byte[] packed) throws IOException {
    try (GzipInput in = GzipInput.gzip(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static byte[] repeated(byte[] piece, int times) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }

  @Test
  void readsMembersOneAfterTheOtherAndStopsAtRubbish() throws IOException {
    byte[] packed = gzip(TEXT);

    assertThat(unpack(packed)).isEqualTo(TEXT);
    assertThat(unpack(repeated(packed, 3))).isEqualTo(repeated(TEXT, 3));
    assertThat(unpack(Arrays.copyOf(packed, packed.length + 100))).isEqualTo(TEXT);
  }

  /** The JDK's stream calls itself for each of them until the stack is full. */
  @Test
  void standsManyEmptyMembers() throws IOException {
    byte[] empty = gzip(new byte[0]);

    assertThat(unpack(repeated(empty, 1_000))).isEmpty();
    assertThatThrownBy(() -> unpack(repeated(empty, 200_000)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 1000 members");
  }

  @Test
  void tellsACutStreamFromOneThatEnded() throws IOException {
    byte[] packed = gzip(TEXT);

    for (int length : new int[] {0, 1, 5, 9, 10, 20, packed.length - 8, packed.length - 1}) {
      assertThatThrownBy(() -> unpack(Arrays.copyOf(packed, length)))
          .as("%d bytes", length)
          .isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsDeflateWithAndWithoutItsFrame(boolean bare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(TEXT);
    } finally {
      deflater.end();
    }

    try (GzipInput in = GzipInput.deflate(new ByteArrayInputStream(packed.toByteArray()))) {
      assertThat(in.readAllBytes()).isEqualTo(TEXT);
    }
  }
}
