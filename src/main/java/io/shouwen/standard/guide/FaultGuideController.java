package io.shouwen.standard.guide;

import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.guide.view.FaultGuidePage;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Transactional(readOnly = true)
@Allowed
class FaultGuideController {

    private final MessageSource messages;

    FaultGuideController(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/p/{project}/fault-guide")
    FaultGuidePage page(ProjectRef project, Locale locale) {
        return new FaultGuidePage(FaultGuide.all(new Texts(messages, locale)));
    }
}
