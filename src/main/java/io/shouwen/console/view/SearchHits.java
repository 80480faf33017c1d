package io.shouwen.console.view;

import io.shouwen.platform.web.SearchSource.Hit;
import io.shouwen.platform.web.View;
import java.util.List;

/** The drop-down list below the search box. */
public record SearchHits(String typed, List<Hit> hits) implements View {}
