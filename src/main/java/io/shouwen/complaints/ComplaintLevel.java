package io.shouwen.complaints;

import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.util.Locale;

/** Who answers for a complaint, from the first receiver up; each level has its own two clocks. */
public enum ComplaintLevel {
    /** 接待、管家 */
    FIRST(Role.BUTLER, 4, 24),
    /** 客服主管 */
    SUPERVISOR(Role.SUPERVISOR, 4, 24),
    /** 物业经理 */
    MANAGER(Role.MANAGER, 8, 48),
    /** 集团品质 */
    GROUP(Role.QUALITY, 24, 120);

    private final Role role;
    private final Duration answer;
    private final Duration solution;

    ComplaintLevel(Role role, int answerHours, int solutionHours) {
        this.role = role;
        this.answer = Duration.ofHours(answerHours);
        this.solution = Duration.ofHours(solutionHours);
    }

    Role role() {
        return role;
    }

    /** The default time for the first answer, from when the level has it. */
    Duration answer() {
        return answer;
    }

    /** The default time for the solution. */
    Duration solution() {
        return solution;
    }

    /** The highest level stays. */
    ComplaintLevel next() {
        return values()[Math.min(ordinal() + 1, GROUP.ordinal())];
    }

    public String messageKey() {
        return "complaints.level." + name().toLowerCase(Locale.ROOT);
    }
}
