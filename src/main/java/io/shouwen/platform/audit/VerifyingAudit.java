package io.shouwen.platform.audit;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code bin/shouwen verify-audit}: walks every project's chain, names the first entry that does not fit, exits 1 then. */
@Component
@ConditionalOnProperty(name = "shouwen.command", havingValue = "verify-audit")
class VerifyingAudit implements ApplicationRunner, ExitCodeGenerator {

    private final AuditChain chain;
    private final ProjectDirectory projects;
    private int broken;

    VerifyingAudit(AuditChain chain, ProjectDirectory projects) {
        this.chain = chain;
        this.projects = projects;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<UUID> ids = new ArrayList<>(List.of(Ids.GROUP));
        projects.all(Integer.MAX_VALUE).stream().map(ProjectRef::id).forEach(ids::add);
        for (UUID id : ids) {
            Optional<AuditChain.Break> found = Scope.of(id).call(() -> chain.verify(id));
            found.ifPresent(at -> {
                broken++;
                System.out.printf("审计链断裂 / audit chain broken: project %s, entry %d%n", at.projectId(), at.seq());
            });
        }
        System.out.printf("已核对 %d 条链，断裂 %d 条 / %d chains checked, %d broken%n", ids.size(), broken, ids.size(), broken);
    }

    @Override
    public int getExitCode() {
        return broken == 0 ? 0 : 1;
    }
}
