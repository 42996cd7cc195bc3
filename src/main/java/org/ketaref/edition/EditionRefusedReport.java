package org.ketaref.edition;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows every problem of a refused edition in place of a stack trace. */
class EditionRefusedReport extends AbstractFailureAnalyzer<EditionRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, EditionRefused refused) {
        return new FailureAnalysis(
                refused.getMessage(), "Mend these lines; content/README.md says how each is written.", failure);
    }
}
