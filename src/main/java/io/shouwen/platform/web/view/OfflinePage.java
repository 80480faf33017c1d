package io.shouwen.platform.web.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import java.util.List;

/** Cached in advance by the service worker, so it contains all languages. */
public record OfflinePage(List<Texts> languages) implements View {}
