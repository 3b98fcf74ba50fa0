package org.shubbak.oversight.network.demo;

import org.shubbak.platform.HistoryWritten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an invented history its invented network too: where each centre of Sharqia stands, its devices, its people's training,
 * the visits to it. Once, into an empty network, after the figures of the history are there.
 */
@Component
class DemoNetwork {

    private final DemoRollout rollout;
    private final DemoEquipment equipment;
    private final DemoPeople people;
    private final DemoVisits visits;

    DemoNetwork(DemoRollout rollout, DemoEquipment equipment, DemoPeople people, DemoVisits visits) {
        this.rollout = rollout;
        this.equipment = equipment;
        this.people = people;
        this.visits = visits;
    }

    @EventListener
    @Transactional
    void on(HistoryWritten written) {
        if (rollout.isEmpty()) {
            rollout.fill();
            equipment.fill();
            people.fill();
            visits.fill();
        }
    }
}
