/**
 * Where things lie in a picture: which figures stand beside which, on what scale, and how a model's level runs with time.
 *
 * <p>Start at {@link org.ketaref.picture.Scale}; every picture is made from plain records and drawn by one template as SVG
 * with its words beside it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dosing", "evidence"})
package org.ketaref.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
