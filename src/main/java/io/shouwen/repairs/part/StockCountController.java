package io.shouwen.repairs.part;

import io.shouwen.platform.Ids;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.FormLines;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.part.view.PartRow;
import io.shouwen.repairs.part.view.StockCountPage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parts are counted on one sheet; lines left empty are not counted. All lines of a sheet are booked or none. */
@Controller
@Transactional
@PartRoles.MayKeep
class StockCountController {

    private record Counted(PartRow part, Quantity quantity, String reason) {}

    private final PartQueries queries;
    private final BookStock stock;
    private final SubmittedOnce once;
    private final Clock clock;

    StockCountController(PartQueries queries, BookStock stock, SubmittedOnce once, Clock clock) {
        this.queries = queries;
        this.stock = stock;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/parts/count")
    StockCountPage sheet(ProjectRef project) {
        return new StockCountPage(queries.kept(project.id()), Form.EMPTY);
    }

    /** A part that moved since the sheet was opened is to be counted again: its line comes back with the stock of now. */
    @PostMapping("/p/{project}/parts/count")
    Object count(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        List<PartRow> parts = queries.kept(project.id());
        List<Counted> counted = new ArrayList<>();
        once.run(project.id(), "part-count", project.id(), typed, key -> {
            read(fields, parts, counted);
            if (!fields.wrong()) {
                counted.forEach(line -> stock.count(
                        project.id(),
                        Ids.next(),
                        line.part().id(),
                        line.quantity(),
                        line.part().seq(),
                        line.reason(),
                        actor,
                        clock.instant()));
            }
        });
        if (fields.wrong()) {
            // The idempotency key must not be used up by what was refused.
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return new StockCountPage(parts, fields.form());
        }
        return Redirect.to("parts", flash, "repairs.part.done.counted");
    }

    private static void read(Fields fields, List<PartRow> parts, List<Counted> counted) {
        Map<UUID, PartRow> byId = parts.stream().collect(Collectors.toMap(PartRow::id, Function.identity()));
        FormLines lines = new FormLines(fields, "part");
        lines.all().forEach(line -> {
            PartRow part = byId.get(lines.chosen("part", line));
            String quantity = lines.at("counted", line);
            String reason = lines.at("reason", line);
            if (part == null || quantity.isEmpty()) {
                return;
            }
            String at = part.id().toString();
            Quantity read = Quantity.parse(quantity).orElse(null);
            if (read == null || read.exceeds(Stock.MOST)) {
                fields.problem(at, "repairs.part.error.quantity");
            } else if (!lines.at("seen", line).equals(String.valueOf(part.seq()))) {
                fields.problem(at, "repairs.part.rule.moved");
            } else if (!read.equals(part.stock()) && reason.isBlank()) {
                fields.problem(at, "repairs.part.rule.no-reason");
            } else if (TypedText.longer(reason, 120)) {
                fields.problem(at, "form.too-long");
            } else {
                counted.add(new Counted(part, read, reason));
            }
        });
        if (counted.isEmpty() && !fields.wrong()) {
            fields.problem("part", "repairs.part.error.none-counted");
        }
        counted.sort(Comparator.comparing(line -> line.part().id()));
    }
}
