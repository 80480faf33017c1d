package io.shouwen.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.web.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class HouseCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3-2-1201",
                "3栋2单元1201",
                "3号楼2单元1201室",
                "3幢2单元1201",
                "３－２－１２０１",
                "3 栋 2 单元 1201 室",
                "03-02-1201",
                "三栋二单元1201",
                "3座2单元12层1201室",
                "3栋2单元12楼01室",
                "3#2单元1201",
                "3-2单元-1201",
                "3#楼2-1201",
                "3—2—1201",
                "3/2/1201",
                "3-2-12-01"
            })
    void every_writing_names_the_same_house(String typed) {
        assertThat(HouseCode.parse(typed)).contains(new HouseCode("3", "2", "1201"));
        assertThat(HouseCode.parse(typed).orElseThrow().canonical()).isEqualTo("3-2-1201");
    }

    @ParameterizedTest
    @CsvSource({
        "3栋1201, 3-1201",
        "3号楼1201室, 3-1201",
        "12-301, 12-301",
        "B12, B12",
        "b-12, B12",
        "Ｂ１２, B12",
        "B12号, B12",
        "A座1201, A1201",
        "A1栋2单元302, A1-2-302",
        "1期3栋2单元1201, 1期3-2-1201",
        "一期3-2-1201, 1期3-2-1201",
        "十二栋一单元101, 12-1-101",
        "二十一栋101, 21-101",
        "3-2-0301, 3-2-301",
        "5栋A单元602, 5-A-602",
        "3-2-1201A, 3-2-1201A"
    })
    void houses_without_unit_villas_phases_and_letters_have_one_code(String typed, String code) {
        assertThat(HouseCode.parse(typed).map(HouseCode::canonical)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "1201", "13800005678", "3-2-", "栋单元", "zhangsan", "3-2-120112", "-", "沪A12345"})
    void what_names_no_house_is_refused(String typed) {
        assertThat(HouseCode.parse(typed)).isEmpty();
    }

    @Test
    void three_cells_of_a_sheet_name_a_house_with_or_without_their_signs() {
        assertThat(HouseCode.parse("3栋", "2单元", "1201室")).contains(new HouseCode("3", "2", "1201"));
        assertThat(HouseCode.parse("3", "2", "1201")).contains(new HouseCode("3", "2", "1201"));
        assertThat(HouseCode.parse("3号楼", "", "1201")).contains(new HouseCode("3", "", "1201"));
    }

    @Test
    void the_door_tells_the_floor() {
        assertThat(new HouseCode("3", "2", "1201").floor()).isEqualTo(12);
        assertThat(new HouseCode("3", "2", "302").floor()).isEqualTo(3);
        assertThat(new HouseCode("B", "", "12").floor()).isNull();
    }

    @Test
    void houses_sort_as_people_count() {
        assertThat(new HouseCode("2", "1", "1001").sortKey()).isLessThan(new HouseCode("10", "1", "101").sortKey());
        assertThat(new HouseCode("2", "1", "901").sortKey()).isLessThan(new HouseCode("2", "1", "1001").sortKey());
        assertThat(new HouseCode("2", "1", "901").sortKey()).startsWith(HouseCode.sortKeyOf("2", "1"));
    }

    @Test
    void a_label_is_said_in_the_readers_language_and_a_place_in_other_words_stays() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/estate");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        Texts english = new Texts(bundle, Locale.ENGLISH);
        assertThat(HouseCode.said("3栋2单元1201室", english)).isEqualTo("3-2-1201");
        assertThat(HouseCode.said("5栋2601室", english)).isEqualTo("5-2601");
        assertThat(HouseCode.said("B12", english)).isEqualTo("B12");
        assertThat(HouseCode.said("中心花园喷泉旁", english)).isEqualTo("中心花园喷泉旁");
        assertThat(HouseCode.said("3栋2单元1201室", new Texts(bundle, Texts.CHINESE)))
                .isEqualTo("3栋2单元1201室");
    }

    @Test
    void what_a_sheet_says_in_either_language_is_read_again() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/estate");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        for (Locale locale : new Locale[] {Locale.ENGLISH, Texts.CHINESE}) {
            Texts texts = new Texts(bundle, locale);
            for (Ownership each : Ownership.values()) {
                assertThat(Ownership.parse(texts.t(each.messageKey()))).contains(each);
            }
            for (HouseUse each : HouseUse.values()) {
                assertThat(HouseUse.parse(texts.t(each.messageKey()))).contains(each);
            }
        }
    }
}
