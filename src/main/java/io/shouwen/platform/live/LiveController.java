package io.shouwen.platform.live;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Everyone;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.SessionGate.Pass;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
@Everyone
class LiveController {

    private final LivePages pages;

    LiveController(LivePages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/p/{project}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(ProjectRef project, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Otherwise nginx buffers events.
        response.setHeader("X-Accel-Buffering", "no");
        return pages.open(new Pass(request.getSession().getId(), actor.id(), project.id()), new SseEmitter(0L));
    }
}
