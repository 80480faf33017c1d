package io.shouwen.breaches.dossier.view;

import io.shouwen.platform.web.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A paper of a breach on the screen: a notice or the case. @param path of the page, below the breach */
public record BreachPaperPage(
        UUID id,
        String path,
        @Nullable NoticePaper notice,
        @Nullable DossierPaper dossier) implements View {

    /** Of the PDF, below the breach. */
    public String pdf() {
        return path + "/pdf" + (dossier != null && dossier.report() ? "?report=true" : "");
    }
}
