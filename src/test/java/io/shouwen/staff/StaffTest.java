package io.shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.security.Role;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffTest extends ShouwenTest {

    private static final Pattern FIRST_PASSWORD = Pattern.compile("<code>([^<]{12})</code>");

    @Autowired
    StaffDirectory staff;

    @Test
    void a_new_colleague_signs_in_with_the_first_password_and_must_change_it() {
        HttpResponse<String> answer = as("manager").post("/p/jinxiu/staff", colleague("hanmei", "JX901"));
        Matcher password = FIRST_PASSWORD.matcher(answer.body());
        assertThat(password.find()).isTrue();
        Client newcomer = nobody();
        newcomer.signIn("hanmei", password.group(1));
        assertThat(newcomer.get("/p/jinxiu").headers().firstValue("location")).contains("/password");
    }

    @Test
    void a_form_with_faults_comes_back_with_what_was_typed() {
        Map<String, String> typed = new HashMap<>(colleague("Desk", "JX001"));
        typed.put("phone", "no number");
        typed.remove("roles");
        HttpResponse<String> answer = as("manager").post("/p/jinxiu/staff", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"no number\"", "这个账号已有人用", "这个工号已有人用", "电话格式不对", "至少选一项");
    }

    @Test
    void who_left_loses_the_project_at_once_and_leaves_the_district_vacant() {
        as("manager").post("/p/jinxiu/staff", colleague("leaver", "JX902"));
        UUID leaver = world.id("leaver");
        seeing(() -> jdbc.sql("insert into district.district (project_id, id, name, butler_id) values (?, ?, '临时区', ?)")
                .params(World.PROJECT, UUID.randomUUID(), leaver)
                .update());
        assertThat(as("manager")
                        .post("/p/jinxiu/staff/" + leaver + "/departure", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(seeing(() -> staff.holders(World.PROJECT, Role.BUTLER))).noneMatch(s -> s.id().equals(leaver));
        assertThat(seeing(() -> jdbc.sql("select butler_id is null from district.district where name = '临时区'")
                        .query(Boolean.class)
                        .single()))
                .isTrue();
    }

    @Test
    void nobody_sees_oneself_off() {
        UUID manager = world.id("manager");
        assertThat(as("manager")
                        .post("/p/jinxiu/staff/" + manager + "/departure", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_manager_cannot_take_over_the_account_of_the_groups_administrator() {
        UUID admin = world.id("admin");
        assertThat(as("manager")
                        .post("/p/jinxiu/staff/" + admin + "/password", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(as("manager")
                        .post("/p/jinxiu/staff/" + admin + "/departure", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void another_projects_colleague_cannot_be_touched() {
        UUID stranger = world.id("yunting");
        assertThat(as("admin")
                        .post("/p/jinxiu/staff/" + stranger + "/password", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> colleague(String username, String number) {
        return Map.of(
                "username",
                username,
                "name",
                "韩梅",
                "number",
                number,
                "phone",
                "13900002222",
                "post",
                "楼宇管家",
                "roles",
                "BUTLER",
                "reason",
                "临时顶岗");
    }
}
