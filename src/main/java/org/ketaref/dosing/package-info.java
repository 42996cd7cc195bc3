/**
 * How much is given, how fast, how often and at most.
 *
 * <p>Start at {@link org.ketaref.dosing.DoseRegimen}; {@link org.ketaref.dosing.DoseFormat} alone writes doses.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"evidence"})
package org.ketaref.dosing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
