package org.shubbak.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The static files of the pages, for those who hand out lists of them. */
@Component
public class StaticFiles {

    private final Assets assets;

    StaticFiles(Assets assets) {
        this.assets = assets;
    }

    /** The address of a file with its content's hash. */
    public String address(String path) {
        return assets.address(path);
    }

    /** The content of a text file. */
    public String text(String path) {
        try {
            return new ClassPathResource("static" + path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
