package io.shouwen.platform.throttle;

import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.shouwen.platform.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Creates throttles. A count commits independently of the request's transaction, on a small connection pool of its own:
 * requests that wait for one bucket or hold a transaction must not exhaust the main pool.
 */
@Component
public class Throttles implements DisposableBean {

    private static final int CONNECTIONS = 4;
    private static final int SWEEP_EVERY = 1000;

    private final HikariDataSource connections = new HikariDataSource();
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final AtomicInteger asked = new AtomicInteger();

    Throttles(
            JdbcConnectionDetails database,
            Clock clock,
            @Value("${spring.datasource.hikari.connection-init-sql}") String role) {
        connections.setPoolName("throttles");
        connections.setJdbcUrl(database.getJdbcUrl());
        connections.setUsername(database.getUsername());
        connections.setPassword(database.getPassword());
        connections.setConnectionInitSql(role);
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(0);
        connections.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(connections)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("platform.throttle")
                .clientClock(new WallClock(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** A key must be within all limits to be admitted. @param name unique among the throttles */
    public Throttle throttle(String name, Bandwidth... limits) {
        ConfigurationBuilder configuration = BucketConfiguration.builder();
        for (Bandwidth limit : limits) {
            configuration.addLimit(limit);
        }
        BucketConfiguration all = configuration.build();
        return new Throttle(key -> {
            sweep();
            // Stores a hash, so that the table contains neither addresses nor typed names.
            return buckets.getProxy(name + " " + Sha256.hex(key).substring(0, 40), () -> all);
        });
    }

    /** A burst of this many, then one more per {@code refill}. */
    public static Bandwidth limit(int atOnce, Duration refill) {
        return Bandwidth.builder()
                .capacity(atOnce)
                .refillGreedy(atOnce, refill.multipliedBy(atOnce))
                .build();
    }

    /** Full buckets are deleted. */
    private void sweep() {
        if (asked.incrementAndGet() % SWEEP_EVERY == 0) {
            buckets.removeExpired(SWEEP_EVERY);
        }
    }

    @Override
    public void destroy() {
        connections.close();
    }

    /** Nodes share buckets, so the wall clock is used. */
    private record WallClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
