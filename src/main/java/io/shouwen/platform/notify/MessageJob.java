package io.shouwen.platform.notify;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.SchedulerLifecycle;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Configures the outbox's own scheduler, so that a hanging network connection delays no deadline. */
@Configuration
class MessageJob {

    private static final String NAME = "message";
    private static final String TABLE = "platform.scheduled_messages";
    private static final int AT_ONCE = 8;

    static TaskInstance<String> of(UUID projectId, UUID messageId) {
        return new TaskInstance<>(NAME, Ids.next().toString(), projectId + "/" + messageId);
    }

    @Bean
    Backoff backoff(
            @Value("${shouwen.outbox.first-retry:30s}") Duration first, @Value("${shouwen.outbox.tries:8}") int tries) {
        return new Backoff(first, tries);
    }

    @Bean
    SchedulerClient messageScheduling(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
    }

    @Bean
    SchedulerLifecycle messageScheduler(
            DataSource dataSource,
            ObjectProvider<DeliverMessage> deliver,
            Clock clock,
            @Value("${shouwen.heartbeat:20s}") Duration heartbeat) {
        OneTimeTask<String> task = Tasks.oneTime(NAME, String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(30)))
                .execute((instance, context) -> {
                    String[] ids = instance.getData().split("/");
                    deliver.getObject().deliver(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
                });
        return new SchedulerLifecycle(Scheduler.create(dataSource, task)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(Ids.next().toString()))
                .clock(clock::instant)
                .threads(AT_ONCE)
                .pollingInterval(Duration.ofSeconds(1))
                .pollUsingLockAndFetch(0.5, 4)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build());
    }
}
