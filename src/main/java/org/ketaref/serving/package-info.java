/**
 * Which bytes answer an address, how quickly, and for whom not: pages are rendered once and answered from memory.
 *
 * <p>Start at {@link org.ketaref.serving.StoredPages}: {@link org.ketaref.serving.StoringFilter} fills it,
 * {@link org.ketaref.serving.StoredPagesAdapter} answers from it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"site"})
package org.ketaref.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
