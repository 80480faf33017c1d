package io.shouwen.platform.paper;

import java.util.List;

/**
 * A sheet of one or more pages. The record {@code patrol.form.view.RegisterPaper} is drawn by the template
 * {@code patrol/form/RegisterPaper.jte}, which takes it as {@code it}, the {@code texts}, and as {@code files} the
 * prefix of picture URLs, so that pages can include the same template. The template must write well-formed XML.
 */
public interface PaperView {

    /** The sheet's title in the document's outline. */
    String name();

    /** Style sheets in {@code static/css}, without extension. */
    default List<String> styles() {
        return List.of("paper");
    }
}
