package org.ketaref.dosing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What a regimen is about, an indication or a route, by its name alone; the topics feature knows the rest of it. */
@Entity
@Immutable
@Table(name = "topic")
public class Subject {
    @Id
    private int id;

    private String slug;
    private String title;

    @SuppressWarnings("NullAway.Init")
    protected Subject() {}

    public int id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }
}
