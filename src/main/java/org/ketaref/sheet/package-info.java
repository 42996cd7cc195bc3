/**
 * What stands on one printed side of paper, as a page and as PDF, and whether a sheet printed earlier still holds.
 *
 * <p>Start at {@link org.ketaref.sheet.SheetPage}; {@code Paper} measures, {@code SheetChecks} answers for codes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"topic", "dosing", "evidence", "site"})
package org.ketaref.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
