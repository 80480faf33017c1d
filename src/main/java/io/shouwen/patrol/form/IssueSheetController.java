package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.IssuePage;
import io.shouwen.patrol.form.view.IssuePaper;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 巡查问题处理表: the sheet of a finding as a page, PDF and workbook. */
@Controller
@Transactional
@Clause("5.2")
@Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class IssueSheetController {

    private final IssueSheets sheets;
    private final FormExports exports;
    private final MessageSource messages;

    IssueSheetController(IssueSheets sheets, FormExports exports, MessageSource messages) {
        this.sheets = sheets;
        this.exports = exports;
        this.messages = messages;
    }

    @GetMapping("/p/{project}/patrol/findings/{id}/sheet")
    IssuePage page(ProjectRef project, Actor actor, Locale locale, @PathVariable UUID id) {
        return new IssuePage(sheets.of(project, actor, id, new Texts(messages, locale)));
    }

    @GetMapping("/p/{project}/patrol/findings/{id}/sheet/pdf")
    ResponseEntity<byte[]> pdf(ProjectRef project, Actor actor, Locale locale, @PathVariable UUID id) {
        Texts texts = new Texts(messages, locale);
        IssuePaper paper = sheets.of(project, actor, id, texts);
        return exports.pdf(project, texts, name(texts, paper), List.of(paper));
    }

    @GetMapping("/p/{project}/patrol/findings/{id}/sheet/xlsx")
    ResponseEntity<byte[]> xlsx(ProjectRef project, Actor actor, Locale locale, @PathVariable UUID id) {
        Texts texts = new Texts(messages, locale);
        IssuePaper paper = sheets.of(project, actor, id, texts);
        return exports.xlsx(project, name(texts, paper), Workbooks.issue(paper, texts, exports.pictures(project)));
    }

    private static String name(Texts texts, IssuePaper paper) {
        return texts.t("patrol.form.issue") + " " + paper.number();
    }
}
