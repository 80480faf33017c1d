package io.shouwen.console;

import io.shouwen.console.view.SearchHits;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Everyone;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.SearchSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box: hits of all {@link io.shouwen.platform.web.SearchSource} beans, in the order of the rooms. */
@Controller
@Transactional(readOnly = true)
@Everyone
class SearchController {

    private static final int OF_A_KIND = 6;
    private static final int LONGEST = 60;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    @GetMapping("/p/{project}/search")
    SearchHits search(ProjectRef project, @RequestParam(defaultValue = "") String q) {
        String typed = q.strip();
        if (typed.isEmpty() || TypedText.longer(typed, LONGEST)) {
            return new SearchHits(typed, List.of());
        }
        return new SearchHits(
                typed,
                sources.stream()
                        .flatMap(source -> source.search(project.id(), typed, OF_A_KIND).stream())
                        .toList());
    }
}
