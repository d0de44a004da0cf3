package org.minhchung.ingest.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many bytes of large answers may be held at a time by all threads together, so that many large
 * sitemaps at once do not fill the heap. Small answers are not counted. Any thread may use it.
 */
final class AnswerMemory {
  private static final int PIECE = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** There is no memory for a large answer now. */
  static final class NoMemoryException extends IOException {
    private static final long serialVersionUID = 1L;

    NoMemoryException() {
      super("too many large answers at once");
    }
  }

  private final Semaphore pieces;

  /**
   * Memory of so many bytes.
   *
   * @param largest greatest answer that must fit when nothing else is held, in bytes
   */
  AnswerMemory(long bytes, int largest) {
    this.pieces = new Semaphore((int) (Math.max(bytes, largest) / PIECE) + 1);
  }

  /** A share for one answer, of nothing as yet. */
  Share open() {
    return new Share();
  }

  /** What one answer holds, until it is closed. Used by one thread. */
  final class Share implements AutoCloseable {
    private int held;

    private Share() {}

    /**
     * Makes room for so many bytes in all, waiting a while for it.
     *
     * @throws NoMemoryException when others hold too much for too long
     */
    void grow(int bytes) throws IOException {
      int wanted = bytes / PIECE;
      if (wanted <= held) {
        return;
      }
      try {
        if (!pieces.tryAcquire(wanted - held, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new NoMemoryException();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NoMemoryException();
      }
      held = wanted;
    }

    @Override
    public void close() {
      pieces.release(held);
      held = 0;
    }
  }
}
