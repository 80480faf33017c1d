package io.shouwen.estate.register;

import io.shouwen.estate.HouseCode;
import io.shouwen.estate.register.view.RegisterCounts;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.workbook.UnreadableWorkbook;
import io.shouwen.platform.workbook.WorkbookReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and imports registers in the background. All valid lines of a file are written in one transaction, so a crash
 * leaves nothing half done and a retry is safe. The progress is committed in separate transactions.
 */
@Component
class ImportRegister {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRegister.class);
    private static final int HOUSES_AT_ONCE = 500;
    private static final int AT_ONCE = 2;

    private final Imports imports;
    private final Register register;
    private final Audit audit;
    private final Live live;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ImportRegister(
            Imports imports,
            Register register,
            Audit audit,
            Live live,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.register = register;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Starts checking an uploaded file after the caller's transaction has committed. */
    void checkSoon(ProjectRef project, Actor actor, UUID id) {
        soon(project, actor, id, () -> check(project.id(), id));
    }

    /** Starts importing the valid lines after the caller's transaction has committed. */
    void writeSoon(ProjectRef project, Actor actor, UUID id) {
        soon(project, actor, id, () -> write(project.id(), id));
    }

    private void soon(ProjectRef project, Actor actor, UUID id, Runnable work) {
        Scope scope = Scope.of(project, actor);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("import " + id).start(() -> scope.run(() -> alone(project.id(), id, work)));
            }
        });
    }

    private void alone(UUID projectId, UUID id, Runnable work) {
        places.acquireUninterruptibly();
        try {
            work.run();
        } catch (NoRegister refused) {
            transaction.executeWithoutResult(
                    status -> imports.end(projectId, id, "refused", refused.messageKey(), clock.instant()));
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("import {} failed", id, e);
            transaction.executeWithoutResult(
                    status -> imports.end(projectId, id, "failed", "estate.register.import.failed", clock.instant()));
        } finally {
            places.release();
        }
    }

    void check(UUID projectId, UUID id) {
        RegisterSheet sheet = read(projectId, id);
        transaction.executeWithoutResult(status -> {
            imports.checked(projectId, id, sheet, clock.instant());
            live.publish(projectId, "imports", id.toString());
        });
    }

    void write(UUID projectId, UUID id) {
        List<List<RegisterRow>> houses = byHouse(read(projectId, id).rows());
        transaction.executeWithoutResult(status -> {
            register.lock(projectId);
            RegisterCounts counts = RegisterCounts.NONE;
            int rows = 0;
            for (int from = 0; from < houses.size(); from += HOUSES_AT_ONCE) {
                List<RegisterRow> batch = houses.subList(from, Math.min(from + HOUSES_AT_ONCE, houses.size())).stream()
                        .flatMap(List::stream)
                        .toList();
                counts = counts.plus(register.write(projectId, batch));
                if (from == 0) {
                    register.countRows();
                }
                rows += batch.size();
                int done = rows;
                aside.executeWithoutResult(own -> {
                    imports.progress(projectId, id, done, clock.instant());
                    live.publish(projectId, "imports", id.toString());
                });
            }
            register.countRows();
            imports.done(projectId, id, counts, rows, clock.instant());
            audit.record(projectId, "register-imported", "import", id, null, counts);
            live.publish(projectId, "imports", id.toString());
        });
    }

    private RegisterSheet read(UUID projectId, UUID id) {
        byte[] content = transaction.execute(status -> imports.content(projectId, id));
        try {
            return RegisterSheet.of(WorkbookReader.read(content));
        } catch (UnreadableWorkbook refused) {
            LOG.info("import {} is not readable", id, refused);
            throw new NoRegister(
                    switch (refused.reason()) {
                        case NO_WORKBOOK -> "estate.register.import.refused.no-workbook";
                        case OLD_OR_LOCKED -> "estate.register.import.refused.old";
                        case TOO_MUCH -> "estate.register.import.refused.too-long";
                    });
        }
    }

    private static List<List<RegisterRow>> byHouse(List<RegisterRow> rows) {
        Map<HouseCode, List<RegisterRow>> houses = new LinkedHashMap<>();
        rows.forEach(row ->
                houses.computeIfAbsent(row.house(), house -> new ArrayList<>()).add(row));
        return List.copyOf(houses.values());
    }
}
