package io.shouwen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.desk.DeskSection.Move;
import io.shouwen.desk.DeskSection.Place;
import io.shouwen.desk.view.DeskPage;
import io.shouwen.desk.view.FilledSection;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.View;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The desk's screen knows none of its parts: what a new part contributes stands there by itself. */
class DeskSectionsTest {

    private static final ProjectRef PROJECT =
            new ProjectRef(UUID.randomUUID(), "jinxiu", "锦绣花园", ZoneId.of("Asia/Shanghai"));

    private record Shown(String text, int status) implements View {}

    private record Section(Place place, int order, String name) implements DeskSection {

        @Override
        public View fill(ProjectRef project, Actor actor) {
            return new Shown(name + " of " + project.name(), 200);
        }

        @Override
        public List<Move> moves() {
            return place == Place.BESIDE ? List.of(new Move("plus", name + ".new", name + "/new")) : List.of();
        }
    }

    private static final Section CALLS = new Section(Place.NOW, 10, "calls");
    private static final Section VISITORS = new Section(Place.BESIDE, 20, "visitors");
    private static final Section RELAYS = new Section(Place.BESIDE, 10, "relays");
    private static final Section LINES = new Section(Place.SETTINGS, 10, "lines");

    private final Desk desk = new Desk(List.of(VISITORS, CALLS, LINES, RELAYS));

    private static List<String> shown(List<FilledSection> sections) {
        return sections.stream()
                .map(section -> section.name() + ": " + ((Shown) section.view()).text())
                .toList();
    }

    @Test
    void each_section_stands_in_its_place_and_order_with_what_can_be_begun() {
        DeskPage page = desk.page(PROJECT, Actor.SYSTEM);
        assertThat(shown(page.now())).containsExactly("calls: calls of 锦绣花园");
        assertThat(shown(page.beside())).containsExactly("relays: relays of 锦绣花园", "visitors: visitors of 锦绣花园");
        assertThat(page.moves()).extracting(Move::path).containsExactly("relays/new", "visitors/new");
        assertThat(page.status()).isEqualTo(200);
        assertThat(shown(desk.settings(PROJECT, Actor.SYSTEM).sections())).containsExactly("lines: lines of 锦绣花园");
    }

    @Test
    void a_form_that_comes_back_stands_in_its_own_section_and_the_page_answers_as_it_does() {
        DeskPage page = desk.page(PROJECT, Actor.SYSTEM, VISITORS, new Shown("no name", 422));
        assertThat(shown(page.beside())).containsExactly("relays: relays of 锦绣花园", "visitors: no name");
        assertThat(page.status()).isEqualTo(422);
        assertThat(desk.settings(PROJECT, Actor.SYSTEM, LINES, new Shown("no number", 422))
                        .status())
                .isEqualTo(422);
    }
}
