package io.shouwen.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenPasswordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890", "qwertyuiop", "Password123", "P@ssw0rd123", "aaaaaaaaaa", "woaini1314", "woaini5201314",
                "wang123456", "qq123456789", "5201314520", "zhangsan123", "wuye123456", "1qaz2wsx3edc", "jinxiu2026",
                "linxiaowen1", "nihao123456"
            })
    void what_is_guessed_first_is_refused(String usual) {
        assertThat(new ChosenPassword(usual).refusal("linxiaowen")).isEqualTo("password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kX9vQ2mLpa", "correct horse battery", "my own password", "lan tian bai yun", "天空很蓝云很白小狗跑了"})
    void nothing_is_asked_of_what_it_is_made_of(String own) {
        assertThat(new ChosenPassword(own).refusal("linxiaowen")).isNull();
    }

    @Test
    void ten_characters_are_enough_and_nine_are_not() {
        assertThat(new ChosenPassword("kX9vQ2mLp").refusal("lin")).isEqualTo("password.too-short");
        assertThat(new ChosenPassword("kX9vQ2mL🐕").refusal("lin")).isEqualTo("password.too-short");
        assertThat(new ChosenPassword("kX9vQ2mLpa").refusal("lin")).isNull();
    }

    @Test
    void what_would_be_read_in_part_only_is_refused() {
        assertThat(new ChosenPassword("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏").refusal("lin"))
                .isNull();
        assertThat(new ChosenPassword("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰").refusal("lin"))
                .isEqualTo("password.too-long");
    }

    @Test
    void ones_own_account_is_none() {
        assertThat(new ChosenPassword("Lin.Xiaowen-Desk").refusal("lin.xiaowen-desk"))
                .isEqualTo("password.not-new");
    }

    @Test
    void it_does_not_print_itself() {
        assertThat(new ChosenPassword("kX9vQ2mLpa")).asString().doesNotContain("kX9");
    }
}
