package io.shouwen.breaches.law;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An article of a law or covenant, in one of its versions.
 *
 * @param text a short paraphrase
 * @param place where it holds; empty for the whole country
 * @param cited whether new notices may cite it
 */
public record LawArticle(
        UUID id,
        int version,
        String law,
        String article,
        String text,
        String place,
        LocalDate validFrom,
        boolean cited) {

    /** As a notice cites it. */
    public String said() {
        return "《" + law + "》" + article;
    }
}
