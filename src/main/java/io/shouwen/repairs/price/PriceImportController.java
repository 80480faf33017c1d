package io.shouwen.repairs.price;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.workbook.UnreadableWorkbook;
import io.shouwen.platform.workbook.WorkbookReader;
import io.shouwen.repairs.price.PriceWorkbook.Fault;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A price list is imported from a workbook, all of it or nothing. */
@Controller
@Transactional(propagation = Propagation.NEVER)
@Allowed({Role.MANAGER, Role.QUALITY})
class PriceImportController {

    private final PricePages pages;
    private final ImportPrices importing;
    private final TransactionOperations transaction;
    private final Clock clock;

    PriceImportController(PricePages pages, ImportPrices importing, TransactionOperations transaction, Clock clock) {
        this.pages = pages;
        this.importing = importing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The workbook is read before the transaction begins. */
    @PostMapping("/p/{project}/prices/import")
    Object bring(
            ProjectRef project,
            Actor actor,
            @RequestParam("file") @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash)
            throws IOException {
        Fields fields = new Fields(typed);
        String basis = fields.text("basis", 120);
        PriceLevel level = PriceRoles.level(actor, fields.value("level"));
        PriceWorkbook read = read(file, basis, fields);
        if (!fields.wrong()) {
            try {
                transaction.executeWithoutResult(
                        status -> importing.bring(project, level, read.lines(), actor, clock.instant()));
                return Redirect.to("prices", flash, "repairs.price.import.done");
            } catch (RuleBroken refusal) {
                fields.problem("file", refusal.messageKey(), refusal.arguments());
            }
        }
        return Objects.requireNonNull(transaction.execute(status -> pages.list(
                project, actor, LocalDate.ofInstant(clock.instant(), project.zone()), "", form(fields, read))));
    }

    private static PriceWorkbook read(@Nullable MultipartFile file, String basis, Fields fields) throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        if (content.length == 0) {
            fields.problem("file", "form.required");
            return new PriceWorkbook(List.of(), List.of());
        }
        try {
            PriceWorkbook read = PriceWorkbook.read(WorkbookReader.read(content), basis);
            if (read.lines().isEmpty() && read.faults().isEmpty()) {
                fields.problem("file", "repairs.price.import.nothing");
            } else if (!read.faults().isEmpty()) {
                fields.problem(
                        "file", "repairs.price.import.refused", read.faults().size());
            }
            return read;
        } catch (UnreadableWorkbook unreadable) {
            fields.problem(
                    "file",
                    unreadable.reason() == UnreadableWorkbook.Reason.TOO_MUCH
                            ? "repairs.price.import.too-much"
                            : "repairs.price.import.no-workbook");
            return new PriceWorkbook(List.of(), List.of());
        }
    }

    /** The faults are shown as errors {@code fault-0}, {@code fault-1} ... of the form. */
    private static Form form(Fields fields, PriceWorkbook read) {
        IntStream.range(0, read.faults().size()).forEach(n -> {
            Fault fault = read.faults().get(n);
            fields.problem(
                    "fault-" + n, fault.messageKey(), String.valueOf(fault.line()), TypedText.first(fault.typed(), 40));
        });
        return fields.form();
    }
}
