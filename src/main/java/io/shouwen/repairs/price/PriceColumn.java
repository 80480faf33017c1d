package io.shouwen.repairs.price;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a price list as a workbook, with the headings that an import understands. */
enum PriceColumn {
    KIND("类别", "类型", "项目类别", "kind"),
    NAME("项目", "名称", "项目名称", "服务项目", "item", "name"),
    UNIT("单位", "计价单位", "unit"),
    AMOUNT("单价", "单价(元)", "单价（元）", "价格", "收费标准", "price"),
    STARTS_ON("执行日期", "起始日期", "生效日期", "from", "valid from"),
    BASIS("收费依据", "依据", "定价依据", "basis"),
    CONTENT("服务内容", "内容", "备注", "what it covers", "content");

    private final List<String> headings;

    PriceColumn(String... headings) {
        this.headings = List.of(headings);
    }

    static Stream<PriceColumn> all() {
        return Arrays.stream(values());
    }

    static Optional<PriceColumn> of(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT);
        return all().filter(column -> column.headings.contains(plain)).findFirst();
    }

    /** Whether a list is understood without it. */
    boolean required() {
        return this == NAME || this == UNIT || this == AMOUNT;
    }

    String messageKey() {
        return "repairs.price.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
