package io.shouwen.console;

import io.shouwen.console.view.ProjectCard;
import io.shouwen.console.view.TodayContent;
import io.shouwen.console.view.TodayPage;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Everyone;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.platform.web.view.TodayPart.Place;
import io.shouwen.platform.web.view.TodayPart.Reader;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page of each role. Its content comes from the rooms and is renewed while the page is open. */
@Controller
@Transactional(readOnly = true)
@Everyone
class TodayController {

    private final List<TodayPart> parts;
    private final MessageSource messages;
    private final Clock clock;

    TodayController(List<TodayPart> parts, MessageSource messages, Clock clock) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(TodayPart::order)).toList();
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/today")
    TodayPage page(ProjectRef project, Actor actor, Locale locale) {
        Reader reader = reader(project, actor, locale);
        return new TodayPage(reader.today(), content(reader));
    }

    @GetMapping("/p/{project}/today/content")
    TodayContent content(ProjectRef project, Actor actor, Locale locale) {
        return content(reader(project, actor, locale));
    }

    /** For the list of projects. */
    @GetMapping("/p/{project}/today/card")
    ProjectCard card(ProjectRef project, Actor actor, Locale locale) {
        return new ProjectCard(of(Place.CARD, reader(project, actor, locale), View.class));
    }

    private Reader reader(ProjectRef project, Actor actor, Locale locale) {
        return new Reader(project, actor, new Texts(messages, locale), clock.instant());
    }

    private TodayContent content(Reader reader) {
        return TodayContent.of(
                reader,
                of(Place.WAITING, reader, TodayLines.class),
                of(Place.TOP, reader, View.class),
                of(Place.MAIN, reader, View.class),
                of(Place.SIDE, reader, View.class));
    }

    private <V extends View> List<V> of(Place place, Reader reader, Class<V> type) {
        return parts.stream()
                .filter(part -> part.place() == place)
                .flatMap(part -> part.part(reader).stream())
                .map(type::cast)
                .toList();
    }
}
