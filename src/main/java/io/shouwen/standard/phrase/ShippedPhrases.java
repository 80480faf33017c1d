package io.shouwen.standard.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The set in the jar. In {@code standard/phrases.txt} a heading line gives occasion, time of day and a name that is
 * unique in the occasion; the lines below it give the phrase in each language. The id of a phrase is made from these
 * words, so a heading that was shipped must not be changed.
 */
final class ShippedPhrases {

    static final List<Phrase> ALL = read("/standard/phrases.txt");

    private ShippedPhrases() {}

    private static List<Phrase> read(String file) {
        try (InputStream in = ShippedPhrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Phrase> read(List<String> lines) {
        List<Phrase> phrases = new ArrayList<>();
        String[] heading = {};
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split(" ", 2);
            if (words[0].equals("zh") || words[0].equals("en")) {
                Language language = words[0].equals("zh") ? Language.ZH : Language.EN;
                UUID id = UUID.nameUUIDFromBytes(
                        ("phrase " + heading[0] + " " + heading[2] + " " + language).getBytes(StandardCharsets.UTF_8));
                phrases.add(new Phrase(
                        id,
                        Level.SHIPPED,
                        Occasion.valueOf(heading[0]),
                        TimeOfDay.valueOf(heading[1]),
                        language,
                        words[1],
                        0));
            } else {
                heading = line.split(" ", 3);
            }
        }
        return List.copyOf(phrases);
    }
}
