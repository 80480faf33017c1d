package io.shouwen.platform;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** A clock with the precision of PostgreSQL (microseconds), so that a stored time equals the one in memory. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), ChronoUnit.MICROS.getDuration());
    }
}
