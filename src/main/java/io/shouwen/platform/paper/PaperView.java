package io.shouwen.platform.paper;

import java.util.List;

/**
 * One sheet, of as many pages as it needs. A record {@code patrol.form.view.RegisterPaper} is drawn by the template
 * {@code patrol/form/RegisterPaper.jte}, which takes it as {@code it}, the {@code texts}, and as {@code files} what stands
 * before the id of a picture in its address; so a screen can show the same sheet. What the template writes is well-formed XML.
 */
public interface PaperView {

    /** What the sheet is called in the list of a document's sheets. */
    String name();

    /** Style sheets under {@code static/css}, without their ending. */
    default List<String> styles() {
        return List.of("paper");
    }
}
