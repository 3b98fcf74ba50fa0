package org.violators.web;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Breaks nearly every rule of a page. */
@Controller
@Transactional
public class ShoutingController {

    @Autowired
    public JdbcClient database;

    @Transactional
    public void shout() throws InterruptedException {
        Thread.sleep(1);
        System.out.println(database.sql("SELECT 1").query(Integer.class).single() + " at " + Instant.now());
    }
}
