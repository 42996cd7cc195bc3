package org.ketaref.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

/**
 * How someone reads a page: on which screen or paper, in which colors, with or without scripts.
 * {@code Visitor.PHONE.dark().withoutScripts()} is a phone at night.
 *
 * @param width      of the screen or paper, in CSS pixels, 96 to the inch
 * @param height     likewise
 * @param print      whether styles for paper apply
 * @param darkColors whether the system asks for dark colors
 * @param scripts    whether JavaScript runs
 */
public record Visitor(int width, int height, boolean print, boolean darkColors, boolean scripts) {

    public static final Visitor DESKTOP = new Visitor(1280, 800, false, false, true);

    /** The narrowest at which a page must not scroll sideways (WCAG 2.2, 1.4.10). */
    public static final Visitor PHONE = new Visitor(320, 640, false, false, true);

    public static final Visitor PAPER_A4 = new Visitor(794, 1123, true, false, true);
    public static final Visitor PAPER_LETTER = new Visitor(816, 1056, true, false, true);

    public Visitor dark() {
        return new Visitor(width, height, print, true, scripts);
    }

    public Visitor withoutScripts() {
        return new Visitor(width, height, print, darkColors, false);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setLocale("en-US");
    }

    EmulateMediaOptions media() {
        return new EmulateMediaOptions()
                .setMedia(print ? Media.PRINT : Media.SCREEN)
                .setColorScheme(darkColors ? ColorScheme.DARK : ColorScheme.LIGHT);
    }
}
