package io.shouwen.staff.view;

import io.shouwen.staff.EducationLevel;
import io.shouwen.staff.StudyField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One course of education. @param graduated the year, or null if unknown */
public record Course(
        UUID id,
        EducationLevel level,
        boolean fullTime,
        StudyField field,
        String school,
        @Nullable Integer graduated) {}
