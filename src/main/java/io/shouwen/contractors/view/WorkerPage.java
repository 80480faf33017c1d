package io.shouwen.contractors.view;

import io.shouwen.contractors.WorkerCertificate;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of a company: name, trades, certificates, sign-in.
 *
 * @param phone masked
 * @param endedAt null for those who still work there
 * @param signsIn whether the person may sign in now
 * @param form of the person
 * @param paper form of a further certificate
 */
public record WorkerPage(
        UUID companyId,
        String company,
        UUID id,
        String name,
        String phone,
        @Nullable Instant endedAt,
        boolean signsIn,
        List<Paper> papers,
        LocalDate today,
        Form form,
        Form paper)
        implements View {

    public record Paper(UUID id, WorkerCertificate certificate) {}

    @Override
    public int status() {
        return form.refused() || paper.refused() ? 422 : 200;
    }
}
