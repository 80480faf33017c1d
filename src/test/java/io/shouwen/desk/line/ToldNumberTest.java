package io.shouwen.desk.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToldNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "13800005678 | 13800005678",
                "sip:13800005678@10.0.0.2 | 13800005678",
                "sips:+8613800005678@pbx;user=phone | +8613800005678",
                "SIP:8001 | 8001",
                "tel:+86-138-0000-5678 | +86-138-0000-5678",
                "tel://02158881234 | 02158881234",
                "callto:02158881234 | 02158881234",
                "\"王 女士\" <13800005678> | 13800005678",
                "\"Wang\" <sip:13800005678@10.0.0.2:5060>;tag=a1 | 13800005678",
                "<tel:02158881234> | 02158881234",
                "Wang <02158881234 | 02158881234",
                "\"13800005678\" | 13800005678",
                "\"13900001234\" <13800005678> | 13800005678",
                "sip:%2B8613800005678@pbx | +8613800005678",
                "sip:+86%20138@pbx | +86 138",
                "(021) 5888-1234 | (021) 5888-1234",
                "\u202A１３８００００５６７８\u202C | 13800005678",
                "0086/13800005678 | 0086/13800005678",
            })
    void a_number_is_found_in_every_dress(String told, String number) {
        assertThat(ToldNumber.read(told)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anonymous",
                "sip:anonymous@anonymous.invalid",
                "\"Wang\"",
                "<sip:wang@10.0.0.2>",
                "张三",
                "+",
                "sip:%zz@pbx",
                "12345678901234567890123456789012345678901"
            })
    void a_name_is_no_number(String told) {
        assertThat(ToldNumber.read(told)).isEmpty();
    }
}
