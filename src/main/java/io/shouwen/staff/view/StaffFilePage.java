package io.shouwen.staff.view;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.staff.Certificate;
import io.shouwen.staff.Qualification;
import io.shouwen.staff.Skills.Skill;
import io.shouwen.standard.guide.Trade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A staff file.
 *
 * @param qualified whether the person has the education required of butlers
 * @param own whether it is the reader's own
 * @param editable whether the reader may change it
 * @param skilling whether the reader may say which trades the person can do
 */
public record StaffFilePage(
        Person person,
        List<Course> courses,
        List<Paper> papers,
        List<Term> terms,
        List<Skill> skills,
        List<Qualification.Overruled> overruled,
        boolean qualified,
        boolean own,
        boolean editable,
        boolean skilling,
        LocalDate today,
        Form form)
        implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /** Repairers have trades; who was one may still hold some. */
    public boolean skilled() {
        return person.repairs() || !skills.isEmpty();
    }

    public boolean can(Trade trade) {
        return skills.stream().anyMatch(skill -> skill.trade() == trade);
    }

    /** @param phone masked @param username null without an account */
    public record Person(
            UUID id,
            String number,
            String name,
            String post,
            String phone,
            String workPhone,
            @Nullable UUID photo,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable String username,
            List<Role> roles) {

        public boolean butler() {
            return roles.contains(Role.BUTLER);
        }

        public boolean repairs() {
            return roles.contains(Role.REPAIR);
        }

        public String initial() {
            return TypedText.first(name, 1);
        }
    }

    /** @param scan file id of the scanned certificate, or null */
    public record Paper(
            UUID id, Certificate certificate, @Nullable UUID scan) {}

    /** @param endedAt null while it is running */
    public record Term(Instant beganAt, @Nullable Instant endedAt) {}
}
