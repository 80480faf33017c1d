package io.shouwen.platform.security;

import java.util.Arrays;
import java.util.Locale;

/** Roles in a project. They decide what a person may do; the {@link Scope} decides where. */
public enum Role {
    /** 客服接待 */
    DESK,
    /** 监控室 */
    CONTROL,
    /** 楼宇管家 */
    BUTLER,
    /** 维修工 */
    REPAIR,
    /** 外委单位人员: of a company that works for the project, not of its staff. */
    CONTRACTOR,
    /** 部门主管 */
    HEAD,
    /** 客服主管 */
    SUPERVISOR,
    /** 物业经理 */
    MANAGER,
    /** 集团品质 */
    QUALITY,
    /** 系统管理员 */
    ADMIN;

    /** All roles of the project's own staff. */
    public static Role[] staff() {
        return Arrays.stream(values()).filter(role -> role != CONTRACTOR).toArray(Role[]::new);
    }

    public String messageKey() {
        return "role." + name().toLowerCase(Locale.ROOT);
    }
}
