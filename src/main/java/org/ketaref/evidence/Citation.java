package org.ketaref.evidence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/**
 * A statement's link to a source.
 *
 * @param mark    which place in the statement's sentence cites it, from 0
 * @param source  what it rests on
 * @param locator section, page or table there
 */
@Embeddable
public record Citation(
        int mark, @ManyToOne(fetch = FetchType.EAGER) Source source, String locator) {}
