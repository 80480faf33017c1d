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

    @ParameterizedTest
    @CsvSource({
        "王重阳, wangchongyang, wcy",
        "王重阳, wangzhongyang, wzy",
        "李茜, liqian, lq",
        "李茜, lixi, lx",
        "陈晟, chensheng, cs",
        "陈晟, chencheng, cc",
        "单行乐, shanxingle, sxl",
        "单行乐, danhangyue, dhy",
        "张吕, zhanglv, zl"
    })
    void a_given_name_is_found_in_every_reading(String name, String pinyin, String initials) {
        SpokenName spoken = SpokenName.of(name);
        assertThat(spoken.answersTo(pinyin)).isTrue();
        assertThat(spoken.answersTo(initials)).isTrue();
        assertThat(spoken.words().split(" ")).contains(pinyin, initials).doesNotHaveDuplicates();
    }

    @Test
    void a_name_of_many_readings_does_not_grow_without_end() {
        assertThat(SpokenName.of("行乐长重朝调传弹").words().length()).isLessThan(3_000);
    }

    @Test
    void people_stand_in_the_order_of_a_dictionary() {
        assertThat(java.util.stream.Stream.of("周敏", "陈静", "阿宝", "李四", "林晓雯", "Anna")
                        .sorted(SpokenName.order()))
                .containsExactly("阿宝", "陈静", "李四", "林晓雯", "周敏", "Anna");
    }

    @Test
    void names_that_are_not_chinese_are_kept() {
        assertThat(SpokenName.of("Anna Müller").pinyin()).isEqualTo("annamuller");
        assertThat(SpokenName.of("阿依古丽·买买提").pinyin()).isEqualTo("ayigulimaimaiti");
    }
}
