package io.shouwen.people.view;

import io.shouwen.people.StaffMember;
import io.shouwen.platform.web.View;
import java.util.List;

/** Everyone working in the project. @param editable whether the reader may open and close accounts */
public record StaffPage(List<StaffMember> staff, boolean editable) implements View {}
