package io.shouwen.estate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNameTest {

    @ParameterizedTest
    @CsvSource({
        "张三, zhangsan, zs",
        "单雄信, shanxiongxin, sxx",
        "曾国, zengguo, zg",
        "仇英, qiuying, qy",
        "查良, zhaliang, zl",
        "解缙, xiejin, xj",
        "区明, ouming, om",
        "欧阳修, ouyangxiu, oyx",
        "吕布, lubu, lb"
    })
    void surnames_are_read_as_surnames(String name, String pinyin, String initials) {
        SpokenName spoken = SpokenName.of(name);
        assertThat(spoken.pinyin()).isEqualTo(pinyin);
        assertThat(spoken.initials()).isEqualTo(initials);
    }

    @Test
    void the_other_reading_and_v_for_u_umlaut_find_the_name_too() {
        assertThat(SpokenName.of("单雄信").words()).contains(" danxiongxin");
        assertThat(SpokenName.of("吕布").words()).contains(" lvbu").contains(" lubu");
        assertThat(SpokenName.of("覃光").words())
                .contains(" tanguang")
                .contains(" qinguang")
                .contains(" qg");
        assertThat(SpokenName.of("张三丰").words()).contains(" 三丰").contains(" sanfeng");
    }

    @Test
    void names_that_are_not_chinese_are_kept() {
        assertThat(SpokenName.of("Anna Müller").pinyin()).isEqualTo("annamuller");
        assertThat(SpokenName.of("阿依古丽·买买提").pinyin()).isEqualTo("ayigulimaimaiti");
    }
}
