package io.shouwen.platform.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the message instead of a stack trace. */
class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<NoDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoDatabase cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
