package io.shouwen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.world.ShouwenTest;
import org.junit.jupiter.api.Test;

class CommandTest extends ShouwenTest {

    @Test
    void who_may_not_open_an_address_is_not_offered_it() {
        assertThat(commands("desk")).contains("新建工单", "新增房屋", "修改密码", "来电记录").doesNotContain("新员工", "项目设置", "导出本月考勤");
        assertThat(commands("repair")).contains("新建工单", "签到上岗").doesNotContain("新增房屋", "导出来电记录", "开始巡查");
        assertThat(commands("quality")).contains("导出本月考勤", "标准执行").doesNotContain("新建工单");
        assertThat(commands("manager")).contains("新员工", "项目设置");
    }

    @Test
    void a_page_is_found_in_both_languages_and_by_its_group() {
        String page = commands("supervisor");
        assertThat(page).contains(" calllog").doesNotContain("data-words=\"\"");
        assertThat(line(page, "值班")).contains(" zhiban", " zb", " onduty", " renyuan", " people");
    }

    private String commands(String who) {
        return as(who).get("/p/jinxiu/commands").body().replaceAll(">\\s+", ">");
    }

    private static String line(String page, String label) {
        return page.lines()
                .filter(line -> line.contains("<span>" + label + "</span>"))
                .findFirst()
                .orElseThrow();
    }
}
