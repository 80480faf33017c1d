package io.shouwen.breaches.dossier.view;

import io.shouwen.platform.web.View;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A paper of a breach on the screen: a notice or the case. @param time which notice; 0 for the case */
public record BreachPaperPage(
        UUID id,
        int time,
        @Nullable NoticePaper notice,
        @Nullable DossierPaper dossier) implements View {}
