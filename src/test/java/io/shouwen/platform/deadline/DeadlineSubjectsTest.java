package io.shouwen.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The deadlines of a subject type are heard by exactly one room. */
class DeadlineSubjectsTest {

    static DeadlineSubjects of(DeadlineAlarms... all) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (DeadlineAlarms each : all) {
            beans.addBean("alarms" + beans.getBeanDefinitionCount(), each);
        }
        DeadlineSubjects subjects = new DeadlineSubjects(beans.getBeanProvider(DeadlineAlarms.class));
        subjects.afterSingletonsInstantiated();
        return subjects;
    }

    @Test
    void each_subject_type_has_its_own_alarm() {
        List<String> heard = new ArrayList<>();
        DeadlineSubjects subjects = of(
                () -> Map.of("parcel", reached -> heard.add("parcel"), "key", reached -> heard.add("key")),
                () -> Map.of("visit", reached -> heard.add("visit")));
        subjects.alarm("visit").accept(null);
        subjects.alarm("key").accept(null);
        assertThat(heard).containsExactly("visit", "key");
    }

    @Test
    void two_rooms_for_one_subject_type_do_not_start() {
        assertThatThrownBy(() -> of(() -> Map.of("parcel", reached -> {}), () -> Map.of("parcel", reached -> {})))
                .hasMessageContaining("parcel");
    }

    @Test
    void a_deadline_nobody_would_hear_is_refused_before_it_is_set() {
        Deadlines deadlines = new Deadlines(null, null, of(() -> Map.of("parcel", reached -> {})));
        DeadlinePlan plan = new DeadlinePlan(null, "parsel", null, "collect", null, List.of());
        assertThatThrownBy(() -> deadlines.set(plan, null)).hasMessageContaining("parsel");
    }
}
