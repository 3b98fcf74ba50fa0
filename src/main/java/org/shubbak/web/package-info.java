/** The shell of every page: layouts, languages, addresses of static files, and how a refusal looks to a person. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "organisation", "security", "deadlines"})
@org.jspecify.annotations.NullMarked
package org.shubbak.web;
