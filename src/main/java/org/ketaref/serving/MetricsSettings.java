package org.ketaref.serving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where metrics can be read, on the machine itself and from nowhere else.
 *
 * @param port its own port; 0 for any that is free, -1 for none
 */
@Validated
@ConfigurationProperties("ketaref.metrics")
record MetricsSettings(
        @DefaultValue("8081") @Min(-1) @Max(65_535) int port) {}
