package org.ketaref.serving;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How pages are answered.
 *
 * @param memory      most that stored pages may take, compressed; what does not fit is rendered for each request
 * @param renderAhead whether every page is rendered right after the start, so that pages go on without the database and
 *     nobody waits for the first rendering
 */
@Validated
@ConfigurationProperties("ketaref.serving")
record ServingSettings(
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("true") boolean renderAhead) {}
