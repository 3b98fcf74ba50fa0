package org.shubbak.workflow;

import org.shubbak.security.SeparationOfDuties;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Workflow and what lies below it, on its own: the modules that react to its events are not there. */
@ComponentScan({"org.shubbak.commands", "org.shubbak.organisation", "org.shubbak.workflow"})
@ComponentScan(
        basePackages = "org.shubbak.audit",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.audit\\.Journal"))
@ComponentScan(
        basePackages = "org.shubbak.platform",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.platform\\.DatabaseConfiguration"))
@Import(SeparationOfDuties.class)
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
public class WorkflowParts {

    /** Publishes a procedure under its key. */
    @FunctionalInterface
    public interface Publisher {
        void publish(String key, String bpmn);
    }

    @Bean
    Publisher publisher(Procedures procedures) {
        return procedures::publish;
    }
}
