package io.shouwen.desk.line;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Encrypts, at the start, secrets of lines that were stored before encryption was introduced. */
@Component
class SealLines implements ApplicationRunner {

    private final TelephoneLines lines;
    private final ProjectDirectory projects;
    private final TransactionOperations transaction;

    SealLines(TelephoneLines lines, ProjectDirectory projects, TransactionOperations transaction) {
        this.lines = lines;
        this.projects = projects;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        new Scope(
                        projects.all(Integer.MAX_VALUE).stream()
                                .map(ProjectRef::id)
                                .collect(Collectors.toSet()),
                        Actor.SYSTEM,
                        null)
                .run(() -> transaction.executeWithoutResult(status -> lines.sealAll()));
    }
}
