package io.shouwen.tickets.duerule.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.emergency.EmergencyRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines by kind: the default, what the star level asks, and the project's own rule if there is one.
 *
 * @param urgent the clock of emergencies
 * @param open kind whose form has errors, or null
 */
public record DueRulesPage(
        List<Line> lines,
        Urgent urgent,
        String opens,
        String closes,
        boolean editable,
        @Nullable Kind open,
        Form form) implements View {

    /** @param own whether the project has its own @param form with errors, or empty */
    public record Urgent(EmergencyRule rule, boolean own, Form form) {

        public String text(String field, int now) {
            return form.refused() ? form.value(field) : Integer.toString(now);
        }
    }

    public record Line(
            Kind kind,
            Rule usual,
            @Nullable Starred starred,
            @Nullable Rule own) {

        public Rule now() {
            return own == null ? otherwise() : own;
        }

        /** What would apply without a rule of the project's own. */
        public Rule otherwise() {
            return starred == null ? usual : starred.rule();
        }

        public String key() {
            return kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a star level asks. @param whoseKey message key of the level */
    public record Starred(Rule rule, String whoseKey) {}

    /** @param way {@code reception}, {@code hours} or {@code days}; decides which of the others are used */
    public record Rule(String way, String hours, String days, String hour) {

        public String words(Texts texts) {
            return texts.t("tickets.due-rules." + (days.equals("1") ? "next-day" : way), hours, days, hour);
        }
    }

    @Override
    public int status() {
        return form.refused() || urgent.form().refused() ? 422 : 200;
    }

    public boolean open(Line line) {
        return line.kind().equals(open);
    }

    public Form form(Line line) {
        return open(line) ? form : Form.EMPTY;
    }

    /** The text of a field: as typed if its form has errors, else the stored value, else a suggestion. */
    public String text(Line line, String field, String now, String otherwise) {
        return open(line) ? form.value(field) : now.isEmpty() ? otherwise : now;
    }

    public boolean byHours(Line line) {
        return open(line) ? form.has("way", "hours") : !line.now().way().equals("days");
    }
}
