package org.shubbak.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of static files that carry their content's hash; each is worked out once. */
@Component
final class Assets {

    private final ObjectProvider<ResourceUrlProvider> resources;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Assets(ObjectProvider<ResourceUrlProvider> resources) {
        this.resources = resources;
    }

    String address(String path) {
        String known = addresses.get(path);
        if (known != null) {
            return known;
        }
        String found = resources.getObject().getForLookupPath(path);
        if (found == null) {
            return path;
        }
        addresses.put(path, found);
        return found;
    }
}
