/**
 * What every page shares: layout, errors, headers, health.
 *
 * <p>Knows no feature; start at {@link org.ketaref.site.SitePages}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.ketaref.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
