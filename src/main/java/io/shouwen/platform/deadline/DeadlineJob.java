package io.shouwen.platform.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionOperations;

/** Configures db-scheduler: jobs are rows, written in the caller's transaction and run by any node. */
@Configuration
class DeadlineJob {

    private static final String NAME = "deadline";
    private static final String TABLE = "platform.scheduled_tasks";

    static TaskInstance<String> at(UUID projectId, UUID deadlineId) {
        return new TaskInstance<>(NAME, Ids.next().toString(), projectId + "/" + deadlineId);
    }

    @Bean
    @Primary
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
    }

    @Bean
    SchedulerLifecycle scheduler(
            DataSource dataSource,
            ObjectProvider<Deadlines> deadlines,
            TransactionOperations transaction,
            Clock clock,
            @Value("${shouwen.heartbeat:20s}") Duration heartbeat) {
        OneTimeTask<String> task = Tasks.oneTime(NAME, String.class).execute((instance, context) -> {
            String[] ids = instance.getData().split("/");
            UUID project = UUID.fromString(ids[0]);
            Scope.of(project)
                    .run(() -> transaction.executeWithoutResult(
                            status -> deadlines.getObject().raise(project, UUID.fromString(ids[1]), clock.instant())));
        });
        return new SchedulerLifecycle(Scheduler.create(dataSource, task)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(Ids.next().toString()))
                .clock(clock::instant)
                .threads(4)
                .pollingInterval(Duration.ofSeconds(1))
                .pollUsingLockAndFetch(0.5, 4)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build());
    }
}
