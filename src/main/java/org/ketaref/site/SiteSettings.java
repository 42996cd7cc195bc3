package org.ketaref.site;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the site.
 *
 * @param baseAddress address under which readers reach it, without a slash at the end; never taken from a request
 */
@Validated
@ConfigurationProperties("ketaref.site")
public record SiteSettings(
        @DefaultValue("http://localhost:8080") @Pattern(regexp = "https?://[^/]+(/[^/]+)*")
        String baseAddress) {}
