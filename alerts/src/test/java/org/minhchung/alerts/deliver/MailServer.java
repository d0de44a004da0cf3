package org.minhchung.alerts.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks just enough SMTP to take a mail or to refuse its recipient. */
final class MailServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String answerToRecipient;

  MailServer(String answerToRecipient) throws IOException {
    this.answerToRecipient = answerToRecipient;
    this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 ready");
      boolean mail = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (mail) {
          if (line.equals(".")) {
            mail = false;
            say(client, "250 taken");
          }
        } else if (line.startsWith("RCPT")) {
          say(client, answerToRecipient);
        } else if (line.startsWith("DATA")) {
          mail = true;
          say(client, "354 go on");
        } else {
          say(client, line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the mail server of the test failed", e);
    }
  }

  private static void say(Socket client, String line) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
