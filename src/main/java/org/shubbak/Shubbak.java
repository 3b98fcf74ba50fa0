package org.shubbak;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Shubbak (شُبّاك): the one-stop-shop platform of a local government. */
@SpringBootApplication
public class Shubbak {

    public static void main(String[] args) {
        SpringApplication.run(Shubbak.class, args);
    }
}
