package org.shubbak.queue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shubbak.TestCentre;
import org.shubbak.notifications.SwitchedGateway;
import org.springframework.context.annotation.Import;

/** A test on the whole program whose clock the test moves; each test uses a centre of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestCentre
@Import({HallClock.class, HallPeople.class, SwitchedGateway.class})
public @interface HallCentre {}
