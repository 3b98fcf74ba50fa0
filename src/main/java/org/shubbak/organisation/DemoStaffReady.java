package org.shubbak.organisation;

import java.util.List;

/** The demonstration's people exist; told at every start with {@code shubbak.demo=true}, inside the loading transaction. */
public record DemoStaffReady(List<Staff> people) {}
