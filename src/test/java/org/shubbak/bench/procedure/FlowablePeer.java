package org.shubbak.bench.procedure;

import com.zaxxer.hikari.HikariDataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable with its history off and nothing else running. */
final class FlowablePeer implements Peer {

    private final HikariDataSource connections;
    private final ProcessEngine engine;

    FlowablePeer(HikariDataSource connections) {
        this.connections = connections;
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(connections);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("bench.bpmn20.xml", BenchProcedure.engines())
                .deploy();
    }

    @Override
    public String name() {
        return "Flowable " + ProcessEngine.VERSION;
    }

    @Override
    public void runCase() {
        var tasks = engine.getTaskService();
        var id = engine.getRuntimeService()
                .startProcessInstanceByKey(BenchProcedure.KEY)
                .getId();
        for (int step = 0; step < 3; step++) {
            tasks.createTaskQuery().processInstanceId(id).list().forEach(task -> tasks.complete(task.getId()));
        }
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
    }
}
