package org.shubbak;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modules_use_only_what_they_declare_and_only_the_faces_of_others() {
        ApplicationModules.of(Shubbak.class).verify();
    }
}
