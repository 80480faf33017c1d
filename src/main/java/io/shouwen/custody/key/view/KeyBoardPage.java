package io.shouwen.custody.key.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** The key cabinets with what hangs on their hooks. */
public record KeyBoardPage(List<Cabinet> cabinets, boolean works) implements View {

    public record Cabinet(String code, String name, List<Hook> hooks) {}

    /** @param keys that hang here or went out from here */
    public record Hook(String code, boolean closed, List<KeyRow> keys) {}
}
