package org.shubbak.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells calls of the programming interface from calls for pages. */
final class Api {

    private Api() {}

    static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith(request.getContextPath() + "/api/");
    }

    /** The path that was asked for, also while an error is being answered. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
