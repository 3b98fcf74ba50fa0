package org.shubbak.organisation;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the reference data after the schemas are up to date and before the web server answers. What has not changed since
 * the last start is skipped by its checksum.
 */
@Component
public class ReferenceData implements SmartLifecycle {

    /** Modules that load data of their own which names units, departments or staff start in a later phase. */
    public static final int PHASE = Integer.MIN_VALUE + 1000;

    private final LoadingReferenceData loading;
    private volatile boolean running;

    ReferenceData(LoadingReferenceData loading) {
        this.loading = loading;
    }

    @Override
    public void start() {
        loading.load();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
