package io.shouwen.staff;

import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The demo's staff: nine sign-ins and five more colleagues, four departments. */
@Component
class StaffDemo implements DemoData {

    private final DemoStaff staff;
    private final Departments departments;
    private int number;

    StaffDemo(DemoStaff staff, Departments departments) {
        this.staff = staff;
        this.departments = departments;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(Instant now) {
        member("desk", "林晓雯", "客服接待", Role.DESK, PROJECT, now);
        member("control", "高志远", "监控室值班员", Role.CONTROL, PROJECT, now);
        member("butler", "陈佳怡", "楼宇管家", Role.BUTLER, PROJECT, now);
        member("butler2", "周明轩", "楼宇管家", Role.BUTLER, PROJECT, now);
        member("repair", "赵建国", "维修工", Role.REPAIR, PROJECT, now);
        member("repair2", "孙大伟", "维修工", Role.REPAIR, PROJECT, now);
        UUID engineering = member("head", "马国强", "工程主管", Role.HEAD, PROJECT, now);
        UUID cleaning = member("cleaning", "许秀兰", "保洁主管", Role.HEAD, PROJECT, now);
        UUID order = member("order", "韩立军", "秩序主管", Role.HEAD, PROJECT, now);
        UUID greening = member("greening", "田玉芬", "绿化主管", Role.HEAD, PROJECT, now);
        member("supervisor", "吴敏", "客服主管", Role.SUPERVISOR, PROJECT, now);
        member("manager", "郑海涛", "物业经理", Role.MANAGER, PROJECT, now);
        member("quality", "何静", "集团品质专员", Role.QUALITY, PROJECT, now);
        member("admin", "系统管理员", "系统管理员", Role.ADMIN, PROJECT, now);
        department(Department.Kind.ENGINEERING, "工程部", engineering, null, 120);
        department(Department.Kind.CLEANING, "保洁部", cleaning, greening, 120);
        department(Department.Kind.ORDER, "秩序部", order, null, 60);
        department(Department.Kind.GREENING, "绿化部", greening, cleaning, 240);
        member("yunting", "罗云", "客服接待", Role.DESK, OTHER_PROJECT, now);
    }

    private UUID member(String username, String name, String post, Role role, UUID project, Instant now) {
        number++;
        return staff.takeOn(
                project,
                new DemoStaff.Newcomer(
                        username, name, "JX%03d".formatted(number), "139000010%02d".formatted(number), post, role),
                6L + number,
                now);
    }

    private void department(Department.Kind kind, String name, UUID head, @Nullable UUID deputy, int answerWithin) {
        departments.save(PROJECT, new Department(Ids.next(), kind, name, head, deputy, answerWithin), 0);
    }
}
