package io.shouwen.platform.audit;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code bin/shouwen verify-audit}: recomputes every chain, reports the first wrong entry, and prints the heads. With
 * {@code --heads FILE} it also detects chains that were cut or rewritten since. The exit code is 1 if anything is
 * wrong.
 */
@Component
@ConditionalOnProperty(name = "shouwen.command", havingValue = "verify-audit")
class VerifyingAudit implements ApplicationRunner, ExitCodeGenerator {

    private final AuditChain chain;
    private final AuditHeads heads;
    private final AuditKey key;
    private final ProjectDirectory projects;
    private final String kept;
    private final String publicKey;
    private int broken;

    VerifyingAudit(
            AuditChain chain,
            AuditHeads heads,
            AuditKey key,
            ProjectDirectory projects,
            @Value("${shouwen.audit.heads:}") String kept,
            @Value("${shouwen.audit.public-key:}") String publicKey) {
        this.chain = chain;
        this.heads = heads;
        this.key = key;
        this.projects = projects;
        this.kept = kept;
        this.publicKey = publicKey;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, GeneralSecurityException {
        List<UUID> ids = new ArrayList<>(List.of(Ids.GROUP));
        projects.all(Integer.MAX_VALUE).stream().map(ProjectRef::id).forEach(ids::add);
        for (UUID id : ids) {
            Optional<AuditChain.Break> found = Scope.of(id).call(() -> chain.verify(id));
            found.ifPresent(at -> {
                broken++;
                System.out.printf("审计链断裂 / audit chain broken: project %s, entry %d%n", at.projectId(), at.seq());
            });
        }
        heads.all().forEach(head -> System.out.printf("%s %d %s%n", head.projectId(), head.seq(), head.hash()));
        if (!kept.isBlank()) {
            compare();
        }
        System.out.printf("已核对 %d 条链，断裂 %d 条 / %d chains checked, %d broken%n", ids.size(), broken, ids.size(), broken);
    }

    private void compare() throws IOException, GeneralSecurityException {
        PublicKey trusted = publicKey.isBlank() ? key.pair().getPublic() : SignedHeads.publicKey(publicKey);
        SignedHeads outside;
        try {
            outside = SignedHeads.read(Files.readString(Path.of(kept)), trusted);
        } catch (IllegalArgumentException e) {
            broken++;
            System.out.printf("审计链头文件不可信 / heads not to be trusted: %s: %s%n", kept, e.getMessage());
            return;
        }
        for (SignedHeads.Head head : outside.heads()) {
            if (!Scope.of(head.projectId()).call(() -> chain.leadsTo(head))) {
                broken++;
                System.out.printf(
                        "审计链被截断或改写 / audit chain cut or written anew since %s: project %s, entry %d%n",
                        outside.at(), head.projectId(), head.seq());
            }
        }
    }

    @Override
    public int getExitCode() {
        return broken == 0 ? 0 : 1;
    }
}
