package io.shouwen.standard.guide.view;

import io.shouwen.platform.web.View;
import io.shouwen.standard.guide.Symptom;
import java.util.List;

/** The fault guide on one page; the browser filters it while the user types. */
public record FaultGuidePage(List<Symptom> symptoms) implements View {}
