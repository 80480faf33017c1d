package io.shouwen.repairs.diagnosis;

import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import io.shouwen.repairs.Repair;
import io.shouwen.repairs.RepairSection;
import io.shouwen.repairs.RepairStage;
import io.shouwen.repairs.diagnosis.view.DiagnosisSection;
import io.shouwen.standard.guide.FaultGuide;
import io.shouwen.standard.guide.Symptom;
import io.shouwen.tickets.Colleagues;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The section of a repair with its first diagnosis and its warranty. */
@Component
class DiagnosisOfRepair implements RepairSection {

    private final Diagnoses diagnoses;
    private final MessageSource messages;

    DiagnosisOfRepair(Diagnoses diagnoses, MessageSource messages) {
        this.diagnoses = diagnoses;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable View section(Repair repair, Reader reader) {
        List<Symptom> guide = FaultGuide.all(new Texts(messages, LocaleContextHolder.getLocale()));
        Diagnosis first = diagnoses.first(repair.projectId(), repair.id()).orElse(null);
        Symptom symptom = first == null
                ? null
                : guide.stream()
                        .filter(each -> each.key().equals(first.symptom()))
                        .findFirst()
                        .orElse(null);
        boolean open = repair.stage() != RepairStage.CLOSED && Colleagues.works(reader.actor());
        return new DiagnosisSection(
                repair.id(),
                symptom == null ? null : symptom.name(),
                symptom == null || first == null ? null : Diagnosis.likely(symptom, first.outcome()),
                symptom == null ? "" : symptom.tell(),
                diagnoses.warranty(repair.projectId(), repair.id()).orElse(null),
                LocalDate.ofInstant(reader.now(), reader.project().zone()),
                open && repair.finishedBy() == null ? guide : List.of(),
                reader.open(),
                reader.form());
    }
}
