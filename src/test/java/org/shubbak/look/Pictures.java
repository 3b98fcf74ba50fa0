package org.shubbak.look;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages for people to look at. They take a third of a browser's time, so only {@code bin/test -Dpictures} takes them. */
public final class Pictures {

    private static final boolean WANTED = System.getProperty("pictures") != null;

    private Pictures() {}

    /** Takes a picture of the whole page. */
    public static void take(Page page, Path file) {
        take(page, file, true);
    }

    /** @param whole whether what lies below the window is in it */
    public static void take(Page page, Path file, boolean whole) {
        if (WANTED) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
        }
    }
}
