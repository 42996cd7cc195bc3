/**
 * What stands on the one printed page of an indication.
 *
 * <p>Start at {@link org.ketaref.sheet.SheetPage}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"topic", "dosing", "evidence", "site"})
package org.ketaref.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
