package org.minhchung.alerts.deliver;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.minhchung.alerts.AlertsConfig.SmtpSettings;
import org.minhchung.events.Subscription;

/** Sends an alert as a plain-text mail. */
final class EmailChannel implements Channel {
  private final SmtpSettings settings;
  private final Session session;
  private final AlertText text;
  private final Clock clock;

  EmailChannel(SmtpSettings settings, Duration timeout, AlertText text, Clock clock) {
    this.settings = settings;
    this.session = session(settings, timeout);
    this.text = text;
    this.clock = clock;
  }

  @Override
  public Subscription.Channel.Type type() {
    return Subscription.Channel.Type.EMAIL;
  }

  @Override
  public Outcome send(Message message) {
    if (settings.host() == null) {
      return new Outcome.Never("no mail server is configured: set alerts.smtp.host");
    }
    try {
      Transport.send(mail(message));
      return new Outcome.Delivered("taken by " + settings.host());
    } catch (AddressException e) {
      return new Outcome.Never("not an address: " + message.target().target());
    } catch (MessagingException e) {
      return failure(e);
    }
  }

  /** A refusal is final unless the server says by a 4xx code that it is not. */
  private static Outcome failure(MessagingException failure) {
    boolean refused = failure instanceof SendFailedException;
    StringBuilder reason = new StringBuilder(String.valueOf(failure.getMessage()));
    Exception one = failure;
    while (one != null) {
      if (one != failure) {
        reason.append("; ").append(one.getMessage());
      }
      if (passes(one)) {
        refused = false;
      }
      one = one instanceof MessagingException m ? m.getNextException() : null;
    }
    String said = reason.toString().strip();
    return refused ? new Outcome.Never(said) : new Outcome.Later(said, null);
  }

  private static boolean passes(Exception failure) {
    int code = -1;
    if (failure instanceof SMTPAddressFailedException e) {
      code = e.getReturnCode();
    } else if (failure instanceof SMTPSenderFailedException e) {
      code = e.getReturnCode();
    } else if (failure instanceof SMTPSendFailedException e) {
      code = e.getReturnCode();
    }
    return failure instanceof IOException || code / 100 == 4;
  }

  private MimeMessage mail(Message message) throws MessagingException {
    Locale language = Locale.forLanguageTag(message.subscription().language());
    MimeMessage mail = new StableIdMail(session, message.id());
    mail.setFrom(new InternetAddress(settings.from()));
    mail.setRecipient(RecipientType.TO, new InternetAddress(message.target().target(), true));
    mail.setSubject(text.subject(message.alert(), language), StandardCharsets.UTF_8.name());
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setText(
        text.body(message.alert(), message.subscription(), language),
        StandardCharsets.UTF_8.name());
    return mail;
  }

  private static Session session(SmtpSettings settings, Duration timeout) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", String.valueOf(settings.host()));
    properties.put("mail.smtp.port", Integer.toString(settings.port()));
    properties.put("mail.smtp.starttls.required", settings.startTls().toString());
    properties.put("mail.smtp.starttls.enable", "true");
    for (String kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail.smtp." + kind, Long.toString(timeout.toMillis()));
    }
    if (settings.username() == null) {
      return Session.getInstance(properties);
    }
    properties.put("mail.smtp.auth", "true");
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(settings.username(), settings.password());
          }
        });
  }

  /** A mail whose Message-ID is that of the delivery, so that a repetition can be told. */
  private static final class StableIdMail extends MimeMessage {
    private final String deliveryId;

    StableIdMail(Session session, String deliveryId) {
      super(session);
      this.deliveryId = deliveryId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + deliveryId + "@minhchung>");
    }
  }
}
