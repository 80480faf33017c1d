package io.shouwen.platform.notify;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Sends e-mail by SMTP. The Message-ID is the same at every attempt, so that a mailbox can detect duplicates. */
@Component
class SmtpSender implements MessageSender {

    private final ObjectProvider<JavaMailSender> smtp;
    private final LogSender log;
    private final String from;

    SmtpSender(
            ObjectProvider<JavaMailSender> smtp,
            LogSender log,
            @Value("${shouwen.mail.from:${spring.mail.username:}}") String from) {
        this.smtp = smtp;
        this.log = log;
        this.from = from;
    }

    @Override
    public MessageChannel channel() {
        return MessageChannel.MAIL;
    }

    @Override
    public boolean connected() {
        return smtp.getIfAvailable() != null && !log.instead();
    }

    @Override
    public DeliveryOutcome send(OutgoingMessage message) {
        JavaMailSender sender = smtp.getIfAvailable();
        if (sender == null || log.instead()) {
            return log.send(message);
        }
        try {
            MimeMessage mail = written(sender.createMimeMessage(), message);
            sender.send(mail);
            return new DeliveryOutcome.Sent("smtp", mail.getMessageID());
        } catch (MailSendException e) {
            return refused(e);
        } catch (MailException | MessagingException e) {
            return new DeliveryOutcome.Later(
                    e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private MimeMessage written(MimeMessage mail, OutgoingMessage message) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.address());
        helper.setSubject("【" + message.project().name() + "】" + message.subject());
        String link = message.link().isEmpty() ? "" : "\n\n" + message.linkWords() + " " + message.link();
        helper.setText(message.text() + link + "\n", html(message));
        mail.setHeader("Message-ID", "<" + message.id() + "@shouwen>");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static String html(OutgoingMessage message) {
        String link = message.link().isEmpty()
                ? ""
                : "<p><a href=\"" + HtmlUtils.htmlEscape(message.link()) + "\">"
                        + HtmlUtils.htmlEscape(message.linkWords()) + "</a></p>";
        return "<!doctype html><html><body><p>" + HtmlUtils.htmlEscape(message.text()) + "</p>" + link + "<p>"
                + HtmlUtils.htmlEscape(message.project().name()) + "</p></body></html>";
    }

    /** An address rejected by the server is final; other errors are retried. */
    private static DeliveryOutcome refused(MailSendException e) {
        for (Exception each : e.getMessageExceptions()) {
            if (each instanceof SendFailedException failed) {
                Address[] wrong = failed.getInvalidAddresses();
                if (wrong != null && wrong.length > 0) {
                    return new DeliveryOutcome.Never(String.valueOf(failed.getMessage()));
                }
            }
        }
        return new DeliveryOutcome.Later(String.valueOf(e.getMessage()));
    }
}
