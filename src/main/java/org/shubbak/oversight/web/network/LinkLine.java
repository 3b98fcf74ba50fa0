package org.shubbak.oversight.web.network;

import org.shubbak.organisation.Unit;
import org.shubbak.oversight.network.rollout.LinkStates;

/** A centre and what is heard of it. */
public record LinkLine(Unit unit, LinkStates.Link link) {}
