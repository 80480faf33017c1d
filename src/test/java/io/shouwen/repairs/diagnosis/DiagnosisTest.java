package io.shouwen.repairs.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    @Test
    void a_warranty_counts_from_the_handing_over() {
        assertThat(WarrantyPart.end(LocalDate.of(2024, 2, 29), WarrantyPart.WATERPROOFING.months()))
                .isEqualTo("2029-02-28");
        assertThat(WarrantyPart.end(LocalDate.of(2024, 6, 1), WarrantyPart.INSTALLATIONS.months()))
                .isEqualTo("2026-06-01");
    }

    @Test
    void the_guide_has_no_outcome_it_has_no_clue_for() {
        assertThat(Diagnosis.of(null, 0)).isEmpty();
    }
}
