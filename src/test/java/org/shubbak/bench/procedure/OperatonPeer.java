package org.shubbak.bench.procedure;

import com.zaxxer.hikari.HikariDataSource;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Operaton with its history off and nothing else running. */
final class OperatonPeer implements Peer {

    private final HikariDataSource connections;
    private final ProcessEngine engine;

    OperatonPeer(HikariDataSource connections) {
        this.connections = connections;
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(connections);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("bench.bpmn", BenchProcedure.engines())
                .deploy();
    }

    @Override
    public String name() {
        return "Operaton " + ProcessEngine.class.getPackage().getImplementationVersion();
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
