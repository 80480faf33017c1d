package io.shouwen.breaches.dossier.view;

import io.shouwen.platform.paper.PaperView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 整改通知书: a notice as it was served; always in Chinese. */
public record NoticePaper(
        String project,
        String number,
        String text,
        String day,
        String delivery,
        @Nullable UUID drawing) implements PaperView {

    @Override
    public String name() {
        return number;
    }

    /** The paragraphs of the text. */
    public List<String> paragraphs() {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
