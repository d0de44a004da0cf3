package org.minhchung.local.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Consumer;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Takes every mail that is sent to it. */
final class MailSink implements AutoCloseable {
  private final SMTPServer server;
  private final Consumer<InboxMessage> inbox;
  private final Clock clock;

  MailSink(Consumer<InboxMessage> inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
    this.server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .messageHandler(this::take)
            .build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  private void take(MessageContext context, String from, String to, byte[] data)
      throws RejectException {
    try {
      MimeMessage mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
      inbox.accept(
          new InboxMessage(
              InboxMessage.Kind.EMAIL,
              mail.getMessageID(),
              clock.instant(),
              to,
              mail.getSubject(),
              plainText(mail),
              true));
    } catch (MessagingException | IOException e) {
      throw new RejectException(554, "not a mail: " + e.getMessage());
    }
  }

  /** The plain text of a mail, which comes first in a multipart. */
  private static String plainText(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/*")) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      BodyPart first = parts.getBodyPart(0);
      return plainText(first);
    }
    return "";
  }

  @Override
  public void close() {
    server.stop();
  }
}
