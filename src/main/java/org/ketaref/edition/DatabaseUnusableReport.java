package org.ketaref.edition;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is the matter with the database in place of a stack trace. */
class DatabaseUnusableReport extends AbstractFailureAnalyzer<DatabaseUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseUnusable unusable) {
        return new FailureAnalysis(unusable.getMessage(), unusable.action(), failure);
    }
}
