/** Ketaref, the ketamine reference for clinicians; each package below answers one question, as its own page says. */
@NullMarked
package org.ketaref;

import org.jspecify.annotations.NullMarked;
