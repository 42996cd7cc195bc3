/**
 * Is the content whole and right, and how does it get into the tables.
 *
 * <p>Start at {@link org.ketaref.edition.EditionMigration}; {@link org.ketaref.edition.EditionReader} finds every problem.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dosing", "evidence"})
package org.ketaref.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
