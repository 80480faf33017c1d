package io.shouwen.breaches.law;

import io.shouwen.breaches.law.view.LawArticlePage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes the articles that notices cite; only the group's quality does. */
@Controller
@Transactional
@Allowed(Role.QUALITY)
@Clause("2.1.8")
class LawArticleController {

    private final LawArticles articles;
    private final Clock clock;

    LawArticleController(LawArticles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/breaches/law/articles/new")
    @Transactional(readOnly = true)
    LawArticlePage form(ProjectRef project) {
        return new LawArticlePage(
                Ids.next(),
                false,
                Form.of(Map.of(
                        "version",
                        "0",
                        "validFrom",
                        LocalDate.ofInstant(clock.instant(), project.zone()).toString(),
                        "cited",
                        "on")));
    }

    @GetMapping("/p/{project}/breaches/law/articles/{article}")
    @Transactional(readOnly = true)
    LawArticlePage edit(ProjectRef project, @PathVariable("article") UUID id) {
        LawArticle article = find(id);
        if (article == null) {
            throw new NotFound();
        }
        return new LawArticlePage(
                id,
                true,
                Form.of(Map.of(
                        "version", String.valueOf(article.version()),
                        "law", article.law(),
                        "article", article.article(),
                        "text", article.text(),
                        "place", article.place(),
                        "validFrom", article.validFrom().toString(),
                        "cited", article.cited() ? "on" : "")));
    }

    /** A new version; the id of a new article is made by the form, so that sending it twice writes it once. */
    @PostMapping("/p/{project}/breaches/law/articles")
    Object write(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        LocalDate from = fields.day("validFrom");
        if (from == null) {
            fields.problem("validFrom", "form.required");
        }
        LawArticle next = new LawArticle(
                id,
                Math.max(fields.version(), 0) + 1,
                fields.required("law", 2, 80),
                fields.required("article", 40),
                fields.required("text", 2, 500),
                fields.text("place", 40),
                Objects.requireNonNullElse(from, LocalDate.EPOCH),
                fields.ticked("cited"));
        if (!fields.wrong() && !articles.write(project.id(), next, actor.id(), clock.instant())) {
            LawArticle now = Objects.requireNonNull(find(id));
            if (!now.equals(next)) {
                fields.version(now.version());
                fields.problem("text", "breaches.law.article.changed", now.text());
            }
        }
        return fields.wrong()
                ? new LawArticlePage(id, find(id) != null, fields.form())
                : Redirect.to(LawController.PLACE, flash, "breaches.law.saved");
    }

    private @Nullable LawArticle find(UUID id) {
        return articles.list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
