/**
 * What each statement rests on, and how far it can be trusted.
 *
 * <p>Start at {@link org.ketaref.evidence.Statement} and {@link org.ketaref.evidence.Source}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"site"})
package org.ketaref.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
