package io.shouwen.standard.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.checklist.view.ItemRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The editor of a checklist: what is read from it, and which items that makes of the list there was. */
@Clause("4.2.2")
class ChecklistFormTest {

    private static final UUID LAMP = new UUID(0, 1);
    private static final UUID DOOR = new UUID(0, 2);
    private static final List<Question> CLEAN = List.of(Question.CLEAN);

    private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    private Fields fields = new Fields(typed);
    private final List<Texts> languages;

    ChecklistFormTest() {
        typed.add("name", "大堂");
        StaticMessageSource words = new StaticMessageSource();
        words.addMessage("standard.checklist.item.lamp", Locale.CHINESE, "灯");
        words.addMessage("standard.checklist.item.lamp", Locale.ENGLISH, "Lamp");
        words.addMessage("standard.checklist.preset.lobby", Locale.CHINESE, "大堂");
        words.addMessage("standard.checklist.preset.lobby", Locale.ENGLISH, "Lobby");
        languages = List.of(new Texts(words, Locale.CHINESE), new Texts(words, Locale.ENGLISH));
    }

    private ChecklistForm form() {
        fields = new Fields(typed);
        return new ChecklistForm(fields);
    }

    private void line(String id, String text, String questions) {
        Map.of("item", id, "text", text, "questions", questions, "clause", "4.2.2")
                .forEach(typed::add);
    }

    private void wrong(String field, String key) {
        assertThat(form().read()).isNull();
        assertThat(fields.form().errors()).containsOnlyKeys(field);
        assertThat(String.valueOf(fields.form().errors().get(field))).contains(key);
    }

    private ChecklistDraft read() {
        return Objects.requireNonNull(form().read());
    }

    @Test
    void a_line_is_an_item_with_its_questions_in_the_order_they_are_asked() {
        line(LAMP.toString(), " 灯 ", "WHOLE,CLEAN");
        line("new", "门", "DONE");
        ChecklistDraft draft = read();
        assertThat(draft.name()).isEqualTo("大堂");
        assertThat(draft.lines().getFirst())
                .isEqualTo(new ChecklistDraft.Line(LAMP, "灯", List.of(Question.CLEAN, Question.WHOLE)));
        assertThat(draft.lines().getLast().text()).isEqualTo("门");
        assertThat(draft.lines().getLast().id()).isNotNull();
        assertThat(form().rows())
                .containsExactly(
                        new ItemRow(LAMP.toString(), "灯", "WHOLE,CLEAN", "4.2.2"),
                        new ItemRow("new", "门", "DONE", "4.2.2"));
    }

    @Test
    void a_list_has_items() {
        wrong("items", "standard.checklist.none");
    }

    @Test
    void a_list_has_60_items_and_no_more() {
        IntStream.range(0, 60).forEach(n -> line(new UUID(1, n).toString(), "项" + n, "CLEAN"));
        assertThat(read().lines()).hasSize(60);
        line(LAMP.toString(), "多", "CLEAN");
        wrong("items", "standard.checklist.many");
    }

    @Test
    void an_item_is_said() {
        line(LAMP.toString(), " ", "CLEAN");
        wrong("text-0", "form.required");
    }

    @Test
    void an_item_is_short() {
        line(DOOR.toString(), "长".repeat(120), "CLEAN");
        line(LAMP.toString(), "长".repeat(121), "CLEAN");
        wrong("text-1", "form.too-long");
    }

    @Test
    void an_item_is_said_once() {
        line(LAMP.toString(), "灯", "CLEAN");
        line(DOOR.toString(), "灯 ", "WHOLE");
        wrong("text-1", "standard.checklist.twice");
    }

    @Test
    void an_item_asks_something() {
        line(LAMP.toString(), "灯", "");
        wrong("questions-0", "form.required");
    }

    @Test
    void what_is_no_question_is_no_list_of_questions() {
        assertThat(ChecklistForm.questions("CLEAN,WHOLE")).containsExactly(Question.CLEAN, Question.WHOLE);
        assertThat(ChecklistForm.questions("CLEAN,SHINY")).isEmpty();
        assertThat(ChecklistForm.questions("")).isEmpty();
    }

    private static Checklist list(Item... items) {
        return new Checklist(new UUID(7, 7), "lobby", "", 1, List.of(items));
    }

    private List<Item> items(Checklist before, ChecklistDraft.Line... lines) {
        return new ChecklistDraft("大堂", List.of(lines)).items(before, languages);
    }

    @Test
    void what_says_and_asks_the_same_in_either_language_is_the_item_it_was() {
        Item lamp = new Item(LAMP, "lamp", "", CLEAN, "4.2.2");
        assertThat(items(list(lamp), new ChecklistDraft.Line(LAMP, "灯", CLEAN))).containsExactly(lamp);
        assertThat(items(list(lamp), new ChecklistDraft.Line(LAMP, "Lamp", CLEAN)))
                .containsExactly(lamp);
    }

    @Test
    void what_is_said_or_asked_otherwise_is_a_new_item_that_serves_the_same_clause() {
        Item lamp = new Item(LAMP, "lamp", "", CLEAN, "4.2.2");
        for (ChecklistDraft.Line line : List.of(
                new ChecklistDraft.Line(LAMP, "吊灯", CLEAN),
                new ChecklistDraft.Line(LAMP, "灯", List.of(Question.CLEAN, Question.WHOLE)))) {
            Item item = items(list(lamp), line).getFirst();
            assertThat(item.id()).isNotEqualTo(LAMP);
            assertThat(item).isEqualTo(new Item(item.id(), null, line.text(), line.questions(), "4.2.2"));
        }
    }

    @Test
    void what_was_not_there_is_the_projects_own() {
        assertThat(items(list(), new ChecklistDraft.Line(DOOR, "门", CLEAN)))
                .containsExactly(new Item(DOOR, null, "门", CLEAN, ""));
    }

    @Test
    void a_list_called_what_it_came_with_has_no_name_of_its_own() {
        assertThat(new ChecklistDraft("大堂", List.of()).ownName(list(), languages))
                .isEmpty();
        assertThat(new ChecklistDraft("Lobby", List.of()).ownName(list(), languages))
                .isEmpty();
        assertThat(new ChecklistDraft("东门大堂", List.of()).ownName(list(), languages))
                .isEqualTo("东门大堂");
        Checklist own = new Checklist(new UUID(7, 7), null, "大堂", 1, List.of());
        assertThat(new ChecklistDraft("大堂", List.of()).ownName(own, languages)).isEqualTo("大堂");
    }
}
