package org.shubbak.workflow.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;

/** Flowable in memory, one case at a time: what it says is right. */
final class FlowableOracle implements AutoCloseable {

    private final ProcessEngine engine;
    private Map<String, String> tasks = Map.of();
    private Set<String> repeated = Set.of();
    private @Nullable String lastEnd;

    FlowableOracle() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:oracle;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setProcessValidator(null);
        engine = configuration.buildProcessEngine();
        engine.getRuntimeService().addEventListener(new Ends(), FlowableEngineEventType.ACTIVITY_COMPLETED);
    }

    private final class Ends extends AbstractFlowableEngineEventListener {
        @Override
        protected void activityCompleted(FlowableActivityEvent event) {
            if ("endEvent".equals(event.getActivityType())) {
                lastEnd = event.getActivityId();
            }
        }
    }

    void deploy(List<Drawing> drawings) {
        var deployment = engine.getRepositoryService().createDeployment();
        drawings.forEach(drawing -> deployment.addString(drawing.key + ".bpmn20.xml", drawing.flowable()));
        deployment.deploy();
    }

    void start(Drawing drawing, Map<String, Object> parameters) {
        var variables = new HashMap<>(parameters);
        drawing.tasks().forEach(task -> variables.put(task + "_outcome", ""));
        variables.put("outcome", "");
        lastEnd = null;
        tasks = Map.of();
        repeated = drawing.all()
                .flatMap(one -> one.elements.stream())
                .filter(element -> element.kind() == Drawing.Kind.TASK && element.on() != null)
                .map(Drawing.Element::id)
                .collect(Collectors.toSet());
        engine.getRuntimeService().startProcessInstanceByKey(drawing.key, variables);
    }

    /** Open tasks, {@code task} or {@code task:item}, in order. */
    List<String> open() {
        var found = new TreeMap<String, String>();
        engine.getTaskService().createTaskQuery().list().forEach(task -> {
            if (found.put(name(task), task.getId()) != null) {
                throw new IllegalStateException("Open twice: " + name(task));
            }
        });
        tasks = found;
        return List.copyOf(found.keySet());
    }

    void complete(String name, String outcome) {
        var key = name.split(":")[0];
        engine.getTaskService().complete(tasks.get(name), Map.of("outcome", outcome, key + "_outcome", outcome));
    }

    List<String> timers() {
        return engine.getManagementService().createTimerJobQuery().list().stream()
                .map(job -> job.getElementId())
                .sorted()
                .toList();
    }

    List<String> messages() {
        return engine.getRuntimeService().createEventSubscriptionQuery().eventType("message").list().stream()
                .map(subscription -> subscription.getEventName())
                .sorted()
                .toList();
    }

    void fire(String timer) {
        var job = engine.getManagementService()
                .createTimerJobQuery()
                .elementId(timer)
                .singleResult();
        engine.getManagementService().moveTimerToExecutableJob(job.getId());
        engine.getManagementService().executeJob(job.getId());
    }

    void receive(String message) {
        var subscription = engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .eventName(message)
                .singleResult();
        engine.getRuntimeService().messageEventReceived(message, subscription.getExecutionId());
    }

    /** The end reached last, or null while the case is open. */
    @Nullable
    String end() {
        boolean over = tasks.isEmpty()
                && engine.getRuntimeService().createProcessInstanceQuery().count() == 0;
        return over ? lastEnd : null;
    }

    /** Clears a case that was left open. */
    void abandon() {
        if (end() != null) {
            return;
        }
        engine.getRuntimeService().createProcessInstanceQuery().excludeSubprocesses(true).list().stream()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "left"));
    }

    private String name(Task task) {
        var key = task.getTaskDefinitionKey();
        return repeated.contains(key) ? key + ":" + engine.getTaskService().getVariable(task.getId(), "item") : key;
    }

    @Override
    public void close() {
        engine.close();
    }
}
