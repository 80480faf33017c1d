package io.shouwen.standard;

import io.shouwen.platform.Clause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of the world of the tests: three records at each eighth hour of the period, up to now. */
@Configuration
class SampleMeasures {

    private static final String DUE = """
            select md5(i::text)::uuid as id, cast(:from as timestamptz) + (i / 3) * interval '8 hours' as at,
                %s as kept, '巡查 ' || i as label, 'notifications' as path, case when i %% 2 = 0 then '陈佳怡' end as who
            from generate_series(0, 299) i
            where cast(:from as timestamptz) + (i / 3) * interval '8 hours' < least(:to, cast(:now as timestamptz))""";

    @Bean
    @Clause("2.3.6")
    Measure sampleBelow(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "sample.below", DUE.formatted("i % 10 > 1"));
    }

    @Bean
    @Clause({"2.4.2", "2.2.3"})
    Measure sampleMet(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "sample.met", DUE.formatted("true"), 100);
    }

    @Bean
    @Clause("2.4.4")
    Measure sampleNothing(JdbcClient jdbc) {
        return new SqlMeasure(jdbc, "sample.nothing", DUE.formatted("true") + " and false");
    }
}
