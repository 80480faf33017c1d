package io.shouwen.desk.call;

import io.shouwen.desk.DeskSection;
import io.shouwen.desk.call.view.CallBackSetting;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import org.springframework.stereotype.Component;

/** The setting for the call-back time. */
@Component
class CallBackInSettings implements DeskSection {

    private final CallBackLimits limits;

    CallBackInSettings(CallBackLimits limits) {
        this.limits = limits;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "call-back-setting";
    }

    @Override
    public CallBackSetting fill(ProjectRef project, Actor actor) {
        return with(project, Form.EMPTY);
    }

    CallBackSetting with(ProjectRef project, Form form) {
        return new CallBackSetting(limits.callBackWithin(project.id()).toMinutes(), form);
    }
}
