package io.shouwen.standard.phrase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A phrase on all levels that say something about it, the nearest first. */
record PhraseLayers(List<Phrase> layers) {

    PhraseLayers {
        layers = layers.stream().sorted(Comparator.comparing(Phrase::level)).toList();
    }

    UUID id() {
        return layers.getFirst().id();
    }

    /** The nearest level decides, also that the phrase is not used. */
    Phrase standing() {
        return layers.getFirst();
    }

    boolean used() {
        return standing().text() != null;
    }

    /** What is said, or was said before the nearest level took it away. */
    Phrase said() {
        return layers.stream()
                .filter(phrase -> phrase.text() != null)
                .findFirst()
                .orElse(standing());
    }

    Optional<Phrase> on(Level level) {
        return layers.stream().filter(phrase -> phrase.level() == level).findFirst();
    }

    /** Whether this level has replaced or taken away what a farther one says, so that it can be given back. */
    boolean returnable(Level level) {
        return on(level).isPresent() && layers.size() > 1 && layers.getLast().level() != level;
    }
}
