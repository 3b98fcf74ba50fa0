package org.shubbak.oversight.tally;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shubbak.Shubbak;
import org.shubbak.platform.SeparateDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole program with the month of {@link MonthReplay} in its database and nothing else. Inject a
 * {@link MonthReplay} and call {@link MonthReplay#play()} first; the month is written once for all tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Shubbak.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SeparateDatabase.class)
@ActiveProfiles("test")
@Import(MonthReplay.class)
public @interface ReplayedMonth {}
