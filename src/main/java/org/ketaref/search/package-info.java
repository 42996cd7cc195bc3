/**
 * Which pages and statements answer what a reader typed.
 *
 * <p>Start at {@link org.ketaref.search.SearchIndex}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"topic", "dosing", "evidence", "sheet", "site"})
package org.ketaref.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
