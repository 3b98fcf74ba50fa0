package org.shubbak.catalogue;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of problems where no page shows them. */
final class PackMessages {

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    PackMessages(String language) {
        locale = language.equals("ar") ? Locale.of("ar") : Locale.ENGLISH;
        bundles = List.of(bundle("catalogue"), bundle("workflow"));
    }

    String of(PackProblem problem) {
        return bundles.stream()
                .map(bundle -> sentence(bundle, problem))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(problem.code() + " " + problem.args());
    }

    private String sentence(ResourceBundle bundle, PackProblem problem) {
        try {
            var pattern = bundle.getString("refusal." + problem.code());
            return new MessageFormat(pattern, locale).format(problem.args().toArray());
        } catch (MissingResourceException e) {
            return "";
        }
    }

    private ResourceBundle bundle(String module) {
        return ResourceBundle.getBundle(
                "messages/" + module,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
