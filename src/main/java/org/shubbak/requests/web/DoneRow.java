package org.shubbak.requests.web;

import org.shubbak.catalogue.ServiceDefinition;
import org.shubbak.requests.MyDay;

/** One row of what was finished today. */
public record DoneRow(MyDay.Done done, ServiceDefinition service) {}
