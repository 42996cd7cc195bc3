package org.ketaref.serving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one client may ask of what is made for it alone: searches, suggestions, PDFs, addresses that lead nowhere.
 * Stored pages are without limit.
 *
 * <p>The defaults are those of a hospital behind one address: somebody who types asks for 5 suggestions a second, so that
 * 20 may type at the same moment without end, and a burst of many times that passes. A hundred searches a second are about
 * a tenth of what two cores answer, so that one client cannot take them from the others.
 *
 * @param perSecond requests a second without end; 0 for no limit at all
 * @param burst     requests that may come at once after a quiet time
 * @param clients   how many clients are remembered; of more, those are forgotten that asked longest ago
 */
@Validated
@ConfigurationProperties("ketaref.limits")
record LimitSettings(
        @DefaultValue("100") @Min(0) @Max(1_000_000) int perSecond,
        @DefaultValue("2000") @Min(1) @Max(10_000_000) int burst,
        @DefaultValue("50000") @Min(1) @Max(10_000_000) int clients) {}
