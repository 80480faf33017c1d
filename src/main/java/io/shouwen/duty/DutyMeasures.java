package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.roster.PostKind;
import io.shouwen.standard.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One measure for the service desk and one for the control room, because cover of one does not replace the other. */
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
