package org.shubbak.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionRepository;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Sessions in PostgreSQL that cost a page view one look-up and a static file none. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final List<String> WITHOUT_SESSION =
            List.of("/css/", "/js/", "/fonts/", "/img/", "/webjars/", "/api/", "/board/", "/kiosk/");

    /** What pages of a hall ask for again and again. */
    private static final List<String> ASKED_OFTEN = List.of("/live", "/now");

    @Bean
    static BeanPostProcessor thriftySessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SessionRepository<?> store ? ThriftySessions.over(store) : bean;
            }
        };
    }

    /** Sentences for the next page are in the session; a static file, a board or a stream has no sentences to show. */
    @Bean
    FlashMapManager flashMapManager() {
        return new SessionFlashMapManager() {
            @Override
            protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
                return hasNoSession(request) ? null : super.retrieveFlashMaps(request);
            }
        };
    }

    private static boolean hasNoSession(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return WITHOUT_SESSION.stream().anyMatch(path::startsWith)
                || path.startsWith("/t/") && ASKED_OFTEN.stream().anyMatch(path::endsWith);
    }
}
