package org.ketaref.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader entered to compose a sheet, as it was entered; a field that the address does not name is empty.
 *
 * @param weight     in kg
 * @param population as in the address, such as {@code adults}
 * @param route      slug of a route, such as {@code intranasal}
 * @param sections   parts to print; empty for all
 */
public record SheetEntry(String weight, String population, String route, List<String> sections) {
    public SheetEntry(
            @Nullable String weight,
            @Nullable String population,
            @Nullable String route,
            @Nullable List<String> sections) {
        this.weight = entered(weight);
        this.population = entered(population);
        this.route = entered(route);
        this.sections = sections == null
                ? List.of()
                : sections.stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Whether nothing was entered, which asks for the sheet that everybody gets. */
    boolean blank() {
        return sections.isEmpty() && Stream.of(weight, population, route).allMatch(String::isEmpty);
    }

    private static String entered(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
