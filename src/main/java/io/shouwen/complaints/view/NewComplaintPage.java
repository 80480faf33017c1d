package io.shouwen.complaints.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;

/** The form for a new complaint. @param code by which an anonymous complainant asks back @param people whom it can be about */
public record NewComplaintPage(UUID id, String code, List<ComplaintPage.Named> people, Form form) implements View {

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
