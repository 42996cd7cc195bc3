package org.ketaref.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.ketaref.evidence.Statement;

/** A question on which sources differ, with what each of them says. */
@Entity
@Immutable
public class Disagreement {
    @Id
    private int id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Topic topic;

    private int ordinal;
    private String anchor;
    private String about;

    @OneToMany(mappedBy = "disagreement", fetch = FetchType.EAGER)
    @OrderBy("ordinal")
    @Fetch(FetchMode.SELECT)
    private List<Position> positions;

    @SuppressWarnings("NullAway.Init")
    protected Disagreement() {}

    /** Its anchor on the page; how to read it stands in the part {@code reading:<anchor>}. */
    public String anchor() {
        return anchor;
    }

    public String about() {
        return about;
    }

    public List<Position> positions() {
        return positions;
    }

    /** What one of the sources says. */
    @Entity(name = "DisagreementPosition")
    @Immutable
    public static class Position {
        @Id
        private int id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Disagreement disagreement;

        private int ordinal;
        private String who;
        private @Nullable Integer published;
        private @Nullable String forWhom;
        private String says;

        @ManyToOne(fetch = FetchType.EAGER)
        private Statement statement;

        @SuppressWarnings("NullAway.Init")
        protected Position() {}

        public String who() {
            return who;
        }

        /** Year. */
        public @Nullable Integer published() {
            return published;
        }

        public @Nullable String forWhom() {
            return forWhom;
        }

        public String says() {
            return says;
        }

        public Statement statement() {
            return statement;
        }
    }
}
