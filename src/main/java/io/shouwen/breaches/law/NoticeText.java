package io.shouwen.breaches.law;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a notice, from the project's, the group's or the shipped template with its variables filled in. */
@Clause("2.1.8")
final class NoticeText {

    /** The shipped template; notices are served in Chinese. */
    static final String SHIPPED = """
            {addressee}：

            经现场核实，您处（{place}）存在以下情况：{kind}。{matter}

            以上行为违反{articles}的规定。我们已于此前劝阻。请于{until}前自行整改，并通知服务中心复核。

            逾期不整改的，我们将依法报告主管部门处理。如有异议，请在期限内与服务中心联系。""";

    /** What a template may name. */
    static final List<String> VARIABLES =
            List.of("addressee", "place", "kind", "matter", "articles", "until", "number", "project");

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日H时");

    private NoticeText() {}

    /** A variable that a template names and that does not exist; empty if there is none. */
    static String unknown(String template) {
        return VARIABLE.matcher(template)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !VARIABLES.contains(name))
                .findFirst()
                .orElse("");
    }

    /** @param known values of the variables that the breach knows */
    static String of(String template, Map<String, String> known, List<LawArticle> cited, Instant until, ZoneId zone) {
        String law = cited.stream()
                .map(article -> article.said() + "（" + article.text() + "）")
                .collect(Collectors.joining("、"));
        return filled(template, name -> switch (name) {
            case "articles" -> law;
            case "until" -> DAY.format(until.atZone(zone));
            default -> known.getOrDefault(name, "");
        });
    }

    static String filled(String template, UnaryOperator<String> value) {
        return VARIABLE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))))
                .strip();
    }
}
