package org.shubbak.platform.history;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;

/** What all copies share. */
record World(
        Centres centres,
        Centres.Unit stencilUnit,
        Numbers requests,
        Numbers receipts,
        Numbers licences,
        Shifts shifts,
        IdentityHash hash,
        Set<LocalDate> holidays,
        Random random) {}
