package io.shouwen.platform.live;

import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
@Allowed
class LiveController {

    private final LiveListener listener;

    LiveController(LiveListener listener) {
        this.listener = listener;
    }

    @GetMapping(path = "/p/{project}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(ProjectRef project) {
        return listener.open(project.id());
    }
}
