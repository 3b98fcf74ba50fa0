package org.shubbak.security;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;

/** Looks the session up only when somebody asks who is signed in; a style sheet does not. */
final class Deferred implements DeferredSecurityContext {

    private final Supplier<SecurityContext> load;
    private final BooleanSupplier generated;
    private @Nullable SecurityContext loaded;

    Deferred(Supplier<SecurityContext> load, BooleanSupplier generated) {
        this.load = load;
        this.generated = generated;
    }

    @Override
    public SecurityContext get() {
        if (loaded == null) {
            loaded = load.get();
        }
        return loaded;
    }

    @Override
    public boolean isGenerated() {
        return generated.getAsBoolean();
    }
}
