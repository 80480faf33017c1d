package io.shouwen.staff.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.staff.StaffMember;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of a new or existing certificate. @param id null for a new one */
public record CertificatePage(StaffMember member, @Nullable UUID id, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
