package org.minhchung.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read and stops where it becomes too much. */
final class LimitedInput extends FilterInputStream {
  /** More than was allowed. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
      super(message);
    }
  }

  private final long limit;
  private long count;

  LimitedInput(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    counted(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    counted(Math.max(n, 0));
    return n;
  }

  private void counted(int n) throws TooLargeException {
    count += n;
    if (count > limit) {
      throw new TooLargeException("larger than " + limit + " bytes");
    }
  }
}
