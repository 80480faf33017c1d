package io.shouwen.platform.web.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import java.util.List;

/** Kept before anybody needs it, and so in every language at once. */
public record OfflinePage(List<Texts> languages) implements View {}
