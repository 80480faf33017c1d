package io.shouwen.platform.web.view;

import io.shouwen.platform.web.View;

/**
 * A part of Today that is loaded after the page, once, because it takes longer than the others.
 *
 * @param path of the fragment, below {@code /p/{project}/}
 * @param title heading of its place
 */
public record LoadedPart(String path, String title) implements View {

    /** Id of the element that keeps the fragment when Today is renewed. */
    public String id() {
        return "loaded-" + path.replaceAll("[^a-z]+", "-");
    }
}
