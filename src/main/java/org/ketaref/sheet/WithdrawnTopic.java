package org.ketaref.sheet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A topic that is published no more, whose sheets may still hang on a wall. */
@Entity
@Immutable
public class WithdrawnTopic {
    @Id
    private String path;

    private String title;
    private int revision;
    private LocalDate withdrawnOn;
    private String reason;
    private @Nullable String instead;

    @SuppressWarnings("NullAway.Init")
    protected WithdrawnTopic() {}

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    /** Its last. */
    public int revision() {
        return revision;
    }

    public LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    public String reason() {
        return reason;
    }

    /** The topic to read now. */
    public @Nullable String instead() {
        return instead;
    }
}
