package io.shouwen.standard;

import io.shouwen.standard.view.Chapter;
import io.shouwen.standard.view.ClauseText;
import io.shouwen.standard.view.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All clauses of the standard in their order, read once from {@code standard/clauses.yaml}. */
@Component
class Catalogue {

    private static final Pattern RANGE = Pattern.compile("(.+\\.)(\\d+)-\\1(\\d+)");

    private final List<Chapter> chapters;
    private final Map<String, ClauseText> byNumber = new HashMap<>();

    Catalogue() {
        chapters = read();
        clauses().forEach(clause -> {
            byNumber.put(clause.slug(), clause);
            numbers(clause.clause()).forEach(number -> byNumber.put(number, clause));
        });
    }

    private static List<Chapter> read() {
        try {
            var file = new YamlPropertySourceLoader().load("clauses", new ClassPathResource("standard/clauses.yaml"));
            return new Binder(ConfigurationPropertySources.from(file))
                    .bind("chapters", Bindable.listOf(Chapter.class))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Chapter> chapters() {
        return chapters;
    }

    Stream<ClauseText> clauses() {
        return chapters.stream().flatMap(c -> c.sections().stream()).flatMap(s -> s.clauses().stream());
    }

    Chapter chapterOf(ClauseText clause) {
        return chapters.stream()
                .filter(chapter -> chapter.sections().contains(sectionOf(clause)))
                .findFirst()
                .orElseThrow();
    }

    Section sectionOf(ClauseText clause) {
        return chapters.stream()
                .flatMap(chapter -> chapter.sections().stream())
                .filter(section -> section.clauses().contains(clause))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Finds a clause by its number or its {@link ClauseText#slug}. A number inside a range finds the clause of the
     * range.
     */
    Optional<ClauseText> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /**
     * The range {@code 2.2.1-2.2.3} has the keys {@code 2.2.1-2.2.3}, {@code 2.2.1}, {@code 2.2.2} and {@code 2.2.3}.
     */
    private static Stream<String> numbers(String clause) {
        Matcher range = RANGE.matcher(clause);
        return range.matches()
                ? Stream.concat(
                        Stream.of(clause),
                        IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                                .mapToObj(last -> range.group(1) + last))
                : Stream.of(clause);
    }
}
