package io.shouwen.roster;

import io.shouwen.platform.security.Role;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kinds of posts. */
public enum PostKind {
    /** 客服前台 */
    DESK(Role.DESK),
    /** 监控室 */
    CONTROL(Role.CONTROL),
    /** 楼宇管家 */
    BUTLER(Role.BUTLER),
    /** 值班管家: replaces the butlers outside their hours */
    STAND_IN(Role.BUTLER),
    /** 维修 */
    REPAIR(Role.REPAIR),
    /** 客服主管 */
    SUPERVISOR(Role.SUPERVISOR),
    /** 物业经理 */
    MANAGER(Role.MANAGER),
    /** 其他岗位 */
    OTHER(null);

    private final @Nullable Role role;

    PostKind(@Nullable Role role) {
        this.role = role;
    }

    /** The role that the post serves, if any. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    public String messageKey() {
        return "roster.post-kind." + name().toLowerCase(Locale.ROOT);
    }
}
