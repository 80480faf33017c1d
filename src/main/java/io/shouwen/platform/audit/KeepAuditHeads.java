package io.shouwen.platform.audit;

import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.Daily;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.security.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every night signs the heads of all chains, writes them to {@code audit/}, and mails them to
 * {@code shouwen.audit.mail} if set. A database administrator who rewrites a chain cannot take back a mail.
 */
@Component
class KeepAuditHeads implements ApplicationRunner, DeadlineAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(KeepAuditHeads.class);
    private static final String SUBJECT = "audit-heads";
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    private final AuditHeads heads;
    private final AuditFollower follower;
    private final AuditKey key;
    private final Daily daily;
    private final TransactionOperations transaction;
    private final ObjectProvider<JavaMailSender> smtp;
    private final Clock clock;
    private final Path folder;
    private final String to;
    private final String from;

    KeepAuditHeads(
            AuditHeads heads,
            AuditFollower follower,
            AuditKey key,
            Daily daily,
            TransactionOperations transaction,
            ObjectProvider<JavaMailSender> smtp,
            Clock clock,
            @Value("${shouwen.data}") Path data,
            @Value("${shouwen.audit.mail:}") String to,
            @Value("${shouwen.mail.from:${spring.mail.username:}}") String from) {
        this.heads = heads;
        this.follower = follower;
        this.key = key;
        this.daily = daily;
        this.transaction = transaction;
        this.smtp = smtp;
        this.clock = clock;
        this.folder = data.resolve("audit");
        this.to = to;
        this.from = from;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Scope.of(Ids.GROUP)
                .run(() -> transaction.executeWithoutResult(
                        status -> daily.begin(Ids.GROUP, SUBJECT, NIGHT, clock.instant())));
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(SUBJECT, this::night);
    }

    private void night(DeadlineReached deadline) {
        daily.tomorrow(deadline.projectId(), SUBJECT, NIGHT, deadline.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keepOrWarn(deadline.now());
            }
        });
    }

    /** After the commit, so that no transaction waits for the disk or the mail server. */
    private void keepOrWarn(Instant now) {
        try {
            keep(now);
        } catch (IOException | GeneralSecurityException | MailException e) {
            LOG.warn("the heads of the audit chains could not be kept: {}", e.getMessage());
        }
    }

    /** @return the file */
    Path keep(Instant now) throws IOException, GeneralSecurityException {
        follower.linkAll();
        KeyPair pair = key.pair();
        String text = new SignedHeads(now, heads.all()).write(pair.getPrivate());
        Files.createDirectories(folder);
        Path file = folder.resolve("heads-" + LocalDate.ofInstant(now, ZoneOffset.UTC) + ".txt");
        Files.writeString(file, text);
        JavaMailSender sender = smtp.getIfAvailable();
        if (!to.isBlank() && sender != null) {
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom(from);
            mail.setTo(to);
            mail.setSubject("首问 " + file.getFileName());
            mail.setText(text + "\npublic key " + AuditKey.written(pair.getPublic()) + "\n");
            sender.send(mail);
        }
        return file;
    }
}
