package io.shouwen.platform.web;

import io.shouwen.platform.security.Open;
import io.shouwen.platform.web.view.OfflinePage;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that the service worker caches and shows while there is no network; see {@code sw.js}. */
@Controller
@Open("holds nothing of anybody")
class OfflineController {

    private final OfflinePage page;

    OfflineController(MessageSource messages) {
        page = new OfflinePage(List.of(new Texts(messages, Texts.CHINESE), new Texts(messages, Locale.ENGLISH)));
    }

    @GetMapping("/offline")
    OfflinePage offline() {
        return page;
    }
}
