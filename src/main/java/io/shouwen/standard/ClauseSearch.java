package io.shouwen.standard;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.SearchSource;
import io.shouwen.standard.view.ClauseText;
import io.shouwen.standard.view.Wording;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Search hits among the clauses, by number or by words of the title, for roles that lead. */
@Component
class ClauseSearch implements SearchSource {

    private static final int SHORTEST = 2;

    private final Catalogue catalogue;

    ClauseSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Hit> search(UUID projectId, String typed, int limit) {
        if (!Scope.current().actor().leads() || TypedText.length(typed) < SHORTEST) {
            return List.of();
        }
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
        String wanted = typed.toLowerCase(Locale.ROOT);
        return catalogue
                .clauses()
                .filter(clause -> matches(clause, wanted))
                .limit(limit)
                .map(clause -> hit(clause, clause.in(chinese)))
                .toList();
    }

    /** A number without a dot means a house or a telephone, not a clause. */
    private static boolean matches(ClauseText clause, String wanted) {
        return wanted.contains(".") && clause.clause().startsWith(wanted)
                || worded(clause.zh(), wanted)
                || worded(clause.en(), wanted);
    }

    private static boolean worded(Wording wording, String wanted) {
        return wording.title().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Hit hit(ClauseText clause, Wording wording) {
        return new Hit(
                "standard.clause", clause.clause() + " " + wording.title(), "", "standard/clauses/" + clause.slug());
    }
}
