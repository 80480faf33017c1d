package io.shouwen.contractors;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.web.Fields;
import io.shouwen.standard.guide.Trade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class CompanyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void a_company_works_from_its_first_day_to_its_last() {
        assertThat(company(LAST).works(FIRST.minusDays(1))).isFalse();
        assertThat(company(LAST).works(FIRST)).isTrue();
        assertThat(company(LAST).works(LAST)).isTrue();
        assertThat(company(LAST).works(LAST.plusDays(1))).isFalse();
        assertThat(company(null).works(LocalDate.of(2099, 1, 1))).isTrue();
    }

    @Test
    void its_people_come_in_at_midnight_of_the_first_day_and_are_out_after_the_last() {
        Instant before = Instant.parse("2026-02-01T00:00:00Z");
        Instant begin = FIRST.atStartOfDay(ZONE).toInstant();
        Instant end = LAST.plusDays(1).atStartOfDay(ZONE).toInstant();
        assertThat(AdmitWorkers.turns(company(LAST), ZONE, before))
                .containsExactly(new Alarm(0, begin), new Alarm(1, end));
        assertThat(AdmitWorkers.turns(company(LAST), ZONE, begin)).containsExactly(new Alarm(1, end));
        assertThat(AdmitWorkers.turns(company(LAST), ZONE, end)).isEmpty();
        assertThat(AdmitWorkers.turns(company(null), ZONE, begin)).isEmpty();
    }

    @Test
    void a_credit_code_with_a_slip_of_the_pen_is_no_code() {
        assertThat(CreditCode.parse("91350100m000100y43").map(CreditCode::text)).contains("91350100M000100Y43");
        assertThat(CreditCode.parse(" 9135 0100 M000100Y43 ")).isPresent();
        assertThat(CreditCode.parse("91350100M000100Y34")).isEmpty();
        assertThat(CreditCode.parse("91350100M000100Y44")).isEmpty();
        assertThat(CreditCode.parse("91350100M000100Y4")).isEmpty();
        assertThat(CreditCode.parse("91350100MO00100Y43")).isEmpty();
    }

    @Test
    void a_person_signs_in_with_a_mobile_number() {
        assertThat(worker("+86 138-0000-5678", "LIFT")).isEqualTo(new Worker("蒋维", "13800005678", List.of(Trade.LIFT)));
        assertThat(worker("021-58881234", "LIFT")).isNull();
        assertThat(worker("13800005678", "")).isNull();
    }

    @Test
    void an_invitation_is_valid_once_and_for_a_week() {
        Instant made = Instant.parse("2026-11-01T00:00:00Z");
        Invitation fresh =
                new Invitation(UUID.randomUUID(), UUID.randomUUID(), made, made.plus(Invitation.LASTS), null);
        assertThat(fresh.valid(made.plus(Invitation.LASTS).minusSeconds(1))).isTrue();
        assertThat(fresh.valid(made.plus(Invitation.LASTS))).isFalse();
        assertThat(new Invitation(fresh.id(), fresh.workerId(), made, fresh.expiresAt(), made.plusSeconds(9))
                        .valid(made.plusSeconds(10)))
                .isFalse();
    }

    @Test
    void a_certificate_is_good_on_its_last_day() {
        WorkerCertificate paper = new WorkerCertificate("电梯修理", "", LAST);
        assertThat(paper.expired(LAST)).isFalse();
        assertThat(paper.expired(LAST.plusDays(1))).isTrue();
        assertThat(new WorkerCertificate("电梯修理", "", null).expired(LAST)).isFalse();
    }

    private static @Nullable Worker worker(String phone, String trade) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("name", "蒋维");
        typed.add("phone", phone);
        typed.add("trades", trade);
        return Worker.of(new Fields(typed));
    }

    private static Company company(@Nullable LocalDate until) {
        return new Company(
                "沪梯",
                new CreditCode("91350100M000100Y43"),
                "蒋维",
                "13800002001",
                "",
                List.of(Trade.LIFT),
                "",
                FIRST,
                until);
    }
}
