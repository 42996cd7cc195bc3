package org.ketaref.edition;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the content is.
 *
 * @param folder      a folder to read in place of the content inside the jar; empty for the latter
 * @param largestFile a larger file is refused
 */
@Validated
@ConfigurationProperties("ketaref.content")
record EditionSettings(
        @Nullable String folder, @DefaultValue(LARGEST_FILE) DataSize largestFile) {
    static final String LARGEST_FILE = "1MB";
}
