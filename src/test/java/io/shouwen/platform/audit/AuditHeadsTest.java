package io.shouwen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.Outside;
import io.shouwen.world.Patience;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditHeadsTest extends ShouwenTest {

    private static final Instant NIGHT = Instant.parse("2026-12-01T03:30:00Z");

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditFollower follower;

    @Autowired
    AuditHeads ends;

    @Autowired
    AuditKey key;

    @Autowired
    KeepAuditHeads heads;

    private final UUID project = Ids.next();

    @Test
    void a_tail_cut_together_with_the_head_is_found_by_the_heads_kept_outside() throws Exception {
        List.of("first", "second", "third").forEach(this::write);
        SignedHeads outside = SignedHeads.read(kept(), key.pair().getPublic());
        write("fourth");
        assertThat(missing(outside)).as("a chain that grew").isFalse();

        asOwner("alter table platform.audit_entry disable trigger append_only");
        asOwner("alter table platform.audit_link disable trigger append_only");
        asOwner("""
                with cut as (delete from platform.audit_link where seq >= 3 and project_id = '%s' returning entry_id)
                delete from platform.audit_entry using cut where id = cut.entry_id""".formatted(project));
        asOwner("""
                update platform.audit_head h set seq = l.seq, hash = l.hash from platform.audit_link l
                where l.project_id = h.project_id and l.seq = 2 and h.project_id = '%s'""".formatted(project));
        asOwner("alter table platform.audit_link enable trigger append_only");
        asOwner("alter table platform.audit_entry enable trigger append_only");

        assertThat(in(project, () -> chain.verify(project)))
                .as("what the database alone can tell")
                .isEmpty();
        assertThat(missing(outside)).isTrue();
    }

    @Test
    void the_heads_go_out_by_mail_with_the_key_to_check_them() throws Exception {
        write(World.PROJECT, "first");
        String file = Files.readString(heads.keep(NIGHT));
        String mail = Stream.of(Outside.mailServer().getReceivedMessages())
                .filter(each -> subject(each).contains("heads-2026-12-01"))
                .findFirst()
                .orElseThrow()
                .getContent()
                .toString();
        assertThat(mail).contains(World.PROJECT.toString());
        String[] parts = mail.replace("\r", "").split("\npublic key ");
        assertThat(SignedHeads.read(parts[0], SignedHeads.publicKey(parts[1].strip()))
                        .at())
                .isEqualTo(NIGHT);
        assertThat(file).isEqualToIgnoringNewLines(parts[0]);
    }

    @Test
    void heads_changed_or_signed_by_another_are_refused() throws Exception {
        write("first");
        String kept = kept();
        KeyPair another = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThatThrownBy(() -> SignedHeads.read(kept, another.getPublic()))
                .isInstanceOf(IllegalArgumentException.class);
        String shortened = kept.lines()
                .filter(line -> !line.startsWith(project.toString()))
                .reduce("", (a, b) -> a + b + "\n");
        assertThatThrownBy(() -> SignedHeads.read(shortened, key.pair().getPublic()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> SignedHeads.read("nothing of the kind", key.pair().getPublic()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean missing(SignedHeads outside) {
        SignedHeads.Head head = outside.heads().stream()
                .filter(each -> each.projectId().equals(project))
                .findFirst()
                .orElseThrow();
        return !in(project, () -> chain.leadsTo(head));
    }

    private static String subject(jakarta.mail.Message mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String kept() throws Exception {
        return new SignedHeads(NIGHT, ends.of(Set.of(project))).write(key.pair().getPrivate());
    }

    private void write(String text) {
        write(project, text);
    }

    private void write(UUID of, String text) {
        new Scope(Set.of(of), Actor.SYSTEM, null)
                .run(() -> transaction.executeWithoutResult(
                        status -> audit.record(of, "wrote", "thing", Ids.next(), null, Map.of("text", text))));
        Patience.until(follower::linkAll);
    }
}
