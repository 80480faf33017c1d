package io.shouwen.custody.parcel.view;

import io.shouwen.custody.parcel.BatchAnswer;
import io.shouwen.platform.web.Qr;
import io.shouwen.platform.web.View;
import java.util.Arrays;
import java.util.List;

/** The answer sheet: a label for each answer in a batch, to be scanned instead of pressing its key. */
public record BatchAnswersPage(List<Label> labels) implements View {

    public static final BatchAnswersPage SHEET = new BatchAnswersPage(
            Arrays.stream(BatchAnswer.values()).map(Label::of).toList());

    public record Label(BatchAnswer answer, int qrSize, String qrPath) {

        static Label of(BatchAnswer answer) {
            Qr qr = Qr.of(answer.label());
            return new Label(answer, qr.size(), qr.path());
        }
    }
}
