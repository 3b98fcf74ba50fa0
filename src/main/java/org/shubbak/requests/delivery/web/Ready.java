package org.shubbak.requests.delivery.web;

import java.time.Instant;
import org.shubbak.catalogue.ServiceDefinition;

/** One request whose output waits at the window. */
public record Ready(String number, ServiceDefinition service, Instant since) {}
