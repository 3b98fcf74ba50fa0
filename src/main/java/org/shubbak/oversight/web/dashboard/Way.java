package org.shubbak.oversight.web.dashboard;

import java.util.Set;
import org.shubbak.organisation.Role;

/**
 * Another page of oversight.
 *
 * @param key its message
 * @param roles who may open it
 * @param aboveCentres whether it is closed to who looks after a single centre
 */
public record Way(String href, String key, String icon, Set<Role> roles, boolean aboveCentres) {}
