package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.roster.PostKind;
import io.shouwen.standard.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk and the control room, each shown by itself: one does not make up for the other. */
@Configuration
class DutyMeasures {

    @Bean
    @Clause({"2.1.1", "2.4.3"})
    Measure deskCovered(DutyRecord record) {
        return new DutyMeasure("duty.desk", PostKind.DESK, record);
    }

    @Bean
    @Clause({"2.1.1", "2.4.3"})
    Measure controlRoomCovered(DutyRecord record) {
        return new DutyMeasure("duty.control", PostKind.CONTROL, record);
    }
}
