package org.ketaref.edition;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the content is, and how it gets into a database that others may use too.
 *
 * @param folder       a folder to read in place of the content inside the jar; empty for the latter
 * @param largestFile  a larger file is refused
 * @param allowOlder   whether to seed this content into a database that holds newer content
 * @param keptEditions how many editions a database keeps, the one just seeded included; instances that read one of them
 *                     go on reading it
 * @param databaseWait how long a start waits for a database that does not answer
 */
@Validated
@ConfigurationProperties("ketaref.content")
record EditionSettings(
        @Nullable String folder,
        @DefaultValue(LARGEST_FILE) DataSize largestFile,
        @DefaultValue("false") boolean allowOlder,
        @DefaultValue("3") @Min(2) int keptEditions,
        @DefaultValue("60s") Duration databaseWait) {
    static final String LARGEST_FILE = "1MB";
}
