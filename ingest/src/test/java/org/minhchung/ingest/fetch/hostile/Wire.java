package org.minhchung.ingest.fetch.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The server's end of a connection, with ways to misuse it. */
public final class Wire {
  private final Socket socket;
  private final OutputStream out;
  private final CountDownLatch closing;

  Wire(Socket socket, CountDownLatch closing) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.closing = closing;
  }

  /** Sends bytes at once. */
  public void send(byte[] bytes, int from, int to) throws IOException {
    out.write(bytes, from, to - from);
    out.flush();
  }

  /** Sends bytes in pieces, with a pause in milliseconds after each. */
  public void drip(byte[] bytes, int piece, int pause) throws IOException {
    for (int at = 0; at < bytes.length; at += piece) {
      send(bytes, at, Math.min(bytes.length, at + piece));
      pause(pause);
    }
  }

  /** Says nothing more until the other side hangs up. */
  public void stall() throws IOException {
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[4096];
    while (in.read(buffer) >= 0) {
      // whatever it says
    }
  }

  /** Ends with a reset instead of a proper end. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private void pause(int milliseconds) throws IOException {
    try {
      if (milliseconds > 0 && closing.await(milliseconds, TimeUnit.MILLISECONDS)) {
        throw new IOException("the server is closing");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
