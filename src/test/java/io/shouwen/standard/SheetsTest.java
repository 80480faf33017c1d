package io.shouwen.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SheetsTest {

    private static final ProjectRef PROJECT =
            new ProjectRef(new UUID(0, 1), "jinxiu", "锦绣/花园", ZoneId.of("Asia/Shanghai"));
    private static final Evidence LINE = new Evidence("=1+1", Instant.parse("2026-10-31T17:00:00Z"), false, null, null);
    private static final Period MONTH =
            Period.parse("2026-11", PROJECT.zone(), LINE.at()).orElseThrow();

    private record Nothing(String key) implements Measure {
        @Override
        public Count count(UUID projectId, Period period) {
            return Count.NOTHING;
        }

        @Override
        public Cursor<Evidence> records(UUID projectId, Period period, Side side, String after) {
            return new Cursor<>(List.of(), null);
        }
    }

    @Test
    void a_sheet_that_had_to_be_cut_says_so() throws IOException {
        List<Row> cut = rows(Collections.nCopies(Sheets.MOST_LINES, LINE));
        assertThat(cut.getLast().getCellText(1)).contains("20,000");
        List<Row> whole = rows(Collections.nCopies(3, LINE));
        assertThat(whole).hasSize(2 + 3);
    }

    @Test
    void what_looks_like_a_formula_stays_text_and_times_are_the_projects() throws IOException {
        Row line = rows(List.of(LINE)).getLast();
        assertThat(line.getCell(1).getFormula()).isNull();
        assertThat(line.getCellText(1)).isEqualTo("=1+1");
        assertThat(line.getCellAsDate(0))
                .hasValueSatisfying(at -> assertThat(at).hasToString("2026-11-01T01:00"));
    }

    @Test
    void a_name_no_file_may_have_is_mended() {
        assertThat(sheet(List.of()).getHeaders().getContentDisposition().getFilename())
                .isEqualTo("measure.sample.nothing-锦绣 花园-2026-11.xlsx");
    }

    private static List<Row> rows(List<Evidence> lines) throws IOException {
        byte[] bytes = sheet(lines).getBody();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static org.springframework.http.ResponseEntity<byte[]> sheet(List<Evidence> lines) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/standard");
        messages.setDefaultEncoding("UTF-8");
        return Sheets.evidence(
                new Nothing("sample.nothing"), MONTH, lines, PROJECT, new Texts(messages, Texts.CHINESE));
    }
}
