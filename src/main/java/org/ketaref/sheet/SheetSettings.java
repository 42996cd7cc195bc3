package org.ketaref.sheet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the PDF sheets.
 *
 * @param makers how many PDFs are made at a time; more wait
 * @param patience how long a request waits for its turn or for another's result, before it is told to come back
 * @param kept     how many PDFs that were made are kept, some 40 kB each; the least used are dropped first
 */
@Validated
@ConfigurationProperties("ketaref.sheet")
record SheetSettings(
        @DefaultValue("2") @Min(1) @Max(64) int makers,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("256") @Min(1) int kept) {}
