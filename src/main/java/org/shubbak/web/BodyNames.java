package org.shubbak.web;

import org.shubbak.shared.Bilingual;

/**
 * What outside bodies are called in both languages (أسماء الجهات). The catalogue of services knows it, and stands above the
 * pages' shell, so the shell asks through this.
 */
public interface BodyNames {

    /**
     * The names of one body or of several.
     *
     * @param who a body's key or its Arabic name; of several with {@code ,} or {@code ،} between them
     * @return the same word in both languages where nobody knows it
     */
    Bilingual of(String who);
}
