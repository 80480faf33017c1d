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
 * Makes the product's throttles. What is counted commits by itself, whatever becomes of the request. Its few connections
 * are its own: requests that wait in line for one bucket, or hold a transaction meanwhile, cannot use up the others'.
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

    /**
     * A key that keeps within all of the limits is admitted.
     *
     * @param name of its own among the throttles
     */
    public Throttle throttle(String name, Bandwidth... limits) {
        ConfigurationBuilder configuration = BucketConfiguration.builder();
        for (Bandwidth limit : limits) {
            configuration.addLimit(limit);
        }
        BucketConfiguration all = configuration.build();
        return new Throttle(key -> {
            sweep();
            // A hash: neither addresses nor names typed stand in the table.
            return buckets.getProxy(name + " " + Sha256.hex(key).substring(0, 40), () -> all);
        });
    }

    /** So many at once, and one more each time {@code refill} has passed. */
    public static Bandwidth limit(int atOnce, Duration refill) {
        return Bandwidth.builder()
                .capacity(atOnce)
                .refillGreedy(atOnce, refill.multipliedBy(atOnce))
                .build();
    }

    /** Buckets that are full again need not be kept. */
    private void sweep() {
        if (asked.incrementAndGet() % SWEEP_EVERY == 0) {
            buckets.removeExpired(SWEEP_EVERY);
        }
    }

    @Override
    public void destroy() {
        connections.close();
    }

    /** Nodes share buckets, so each must count by the time of day. */
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
