package io.shouwen.estate.register;

import io.shouwen.platform.TypedText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns a register may have, with the headings recognised for each. The first heading is the one we write. */
enum ColumnKind {
    HOUSE("房号", "房屋", "房屋编号", "房间编号", "房产", "地址", "住址", "house", "houseno", "address"),
    BUILDING("楼栋", "栋", "栋号", "楼号", "楼座", "幢", "幢号", "座", "building", "block", "tower"),
    UNIT("单元", "单元号", "梯", "unit", "entrance"),
    ROOM("室号", "房间", "房间号", "室", "门牌", "门牌号", "room", "door", "flat"),
    AREA("面积", "建筑面积", "产权面积", "房屋面积", "area", "size"),
    USE("用途", "房屋用途", "房屋类型", "物业类型", "use", "usage", "type"),
    OWNERSHIP("产权", "产权性质", "产权类型", "ownership"),
    NAME("姓名", "业主姓名", "住户姓名", "客户姓名", "客户名称", "业主", "住户", "产权人", "户主", "承租人", "租客", "name", "owner", "resident"),
    RELATION("身份", "关系", "住户类型", "客户类型", "与业主关系", "与户主关系", "relation", "relationship"),
    TITLE("称谓", "称呼", "职务", "头衔", "title"),
    PHONE(
            "电话",
            "手机",
            "手机号",
            "手机号码",
            "电话号码",
            "联系电话",
            "联系方式",
            "业主电话",
            "备用电话",
            "其他电话",
            "固定电话",
            "座机",
            "phone",
            "mobile",
            "telephone",
            "tel",
            "phonenumber",
            "contact"),
    PLATE("车牌", "车牌号", "车牌号码", "车辆", "plate", "platenumber", "licenseplate", "vehicle", "car");

    private final List<String> names;

    ColumnKind(String... names) {
        this.names = List.of(names);
    }

    String ours() {
        return names.getFirst();
    }

    /** Our heading in the given language; the import recognises both. */
    String ours(boolean chinese) {
        return chinese
                ? ours()
                : names.stream()
                        .filter(name -> name.matches("[a-z]+"))
                        .findFirst()
                        .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                        .orElse(ours());
    }

    /**
     * Recognises a heading. Ignored are units, stars, brackets, blanks, a trailing number ({@code *联系电话 2},
     * {@code 面积（㎡）}) and the person it belongs to ({@code 租户姓名}).
     */
    static Optional<ColumnKind> of(String written) {
        String name = TypedText.code(written)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)|\\[.*?]|[\\s*:#_./-]|(㎡|m2|平方米)$", "")
                .replaceAll("[0-9一二三]+$", "");
        return named(name)
                .or(() -> named(name.replaceFirst("^(业主|产权人|户主|租户|租客|承租人|住户|使用人|家属|客户)", ""))
                        .filter(heading -> heading == NAME || heading == PHONE));
    }

    private static Optional<ColumnKind> named(String name) {
        return Arrays.stream(values())
                .filter(heading -> heading.names.contains(name))
                .findFirst();
    }
}
