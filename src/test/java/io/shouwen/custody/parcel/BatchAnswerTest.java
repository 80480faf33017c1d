package io.shouwen.custody.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@Clause("3.4.2")
class BatchAnswerTest {

    @Test
    void its_label_is_read_back_and_is_neither_a_tracking_number_nor_somebody_elses() {
        for (BatchAnswer answer : BatchAnswer.values()) {
            assertThat(answer.label()).startsWith("ANSWER-");
            assertThat(BatchAnswer.scanned(answer.label())).contains(answer);
            assertThat(TrackingNumber.parse(answer.label())).isEmpty();
        }
        assertThat(BatchAnswer.scanned("SF7300000000001")).isEmpty();
    }

    @Test
    void each_has_a_key_and_words_of_its_own() {
        assertThat(Arrays.stream(BatchAnswer.values()).map(BatchAnswer::key))
                .containsExactly("y", "1", "2", "3", "Enter");
        assertThat(BatchAnswer.DAMAGED.messageKey()).isEqualTo("custody.parcel.batch.answer.damaged");
        assertThat(BatchAnswer.QUESTIONS).doesNotContain(BatchAnswer.RETURN);
    }
}
