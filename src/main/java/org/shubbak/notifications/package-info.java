/** Text messages to people (رسائل نصية): an outbox from which they are sent, and the way to the gateway that sends them. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.shubbak.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
