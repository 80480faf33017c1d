package io.shouwen.platform.web;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.files.FileElsewhere;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.view.ProblemPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Converts exceptions to error pages: forbidden move (409), missing role (403), not found or not visible (404). */
@ControllerAdvice
class Problems {

    private final StrayLinks stray;

    Problems(StrayLinks stray) {
        this.stray = stray;
    }

    @ExceptionHandler
    View ruleBroken(RuleBroken broken) {
        return ProblemPage.ruleBroken(broken.clause(), broken.messageKey(), broken.arguments());
    }

    /** For residents, a missing page under {@code /o/} shows how to reach the project. */
    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    View notFound(HttpServletRequest request) {
        ProjectRef project = Scope.current().project();
        return project != null && request.getRequestURI().startsWith("/o/")
                ? stray.page(project)
                : ProblemPage.of(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    View forbidden(AccessDeniedException denied) {
        return ProblemPage.of(HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    View elsewhere(FileElsewhere elsewhere) {
        return ProblemPage.of(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** The database cannot be reached: the page says so, and neither reads anything for its frame nor asks who this is. */
    @ExceptionHandler
    View away(DataAccessException failed) {
        return away((NestedRuntimeException) failed);
    }

    @ExceptionHandler
    View away(TransactionException failed) {
        return away((NestedRuntimeException) failed);
    }

    private static View away(NestedRuntimeException failed) {
        if (!DatabaseAway.is(failed)) {
            throw failed;
        }
        return DatabaseAway.page();
    }

    @ExceptionHandler
    View tooLarge(MaxUploadSizeExceededException tooLarge) {
        return ProblemPage.of(HttpStatus.CONTENT_TOO_LARGE);
    }
}
