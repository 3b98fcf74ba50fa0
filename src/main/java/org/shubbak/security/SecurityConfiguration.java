package org.shubbak.security;

import java.time.Clock;
import org.shubbak.organisation.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The two doors: pages with a session, the programming interface with a token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final int BCRYPT_STRENGTH = 10;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }

    @Bean
    @Order(1)
    SecurityFilterChain callsByToken(
            HttpSecurity http, Tokens tokens, StaffDirectory directory, SecurityProblems problems, Clock clock) {
        var unknown = unknownCaller(problems);
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(SecurityHeaders::strict)
                .addFilterBefore(new BearerTokens(tokens, directory, unknown, clock), AuthorizationFilter.class)
                .authorizeHttpRequests(calls -> calls.requestMatchers(AccessTable.PUBLIC_CALLS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(unknown).accessDeniedHandler(forbidden(problems)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesBySession(
            HttpSecurity http, SignInProvider signIn, StaffSessions sessions, Keyed keyed, SignInAnswers answers) {
        return http.authenticationProvider(signIn)
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionBoundCsrf(keyed)))
                .headers(SecurityHeaders::strict)
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(answers::succeeded)
                        .failureHandler(answers::failed))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .deleteCookies(SignInAnswers.SESSION_COOKIE)
                        .logoutSuccessUrl("/sign-in?signed-out"))
                .authorizeHttpRequests(SecurityConfiguration::pages)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(answers::askToSignIn).accessDeniedHandler(answers::denied))
                .build();
    }

    private static void pages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry pages) {
        pages.requestMatchers(AccessTable.PUBLIC_PAGES).permitAll();
        for (var area : AccessTable.AREAS) {
            var roles = area.roles().stream().map(Role::name).toArray(String[]::new);
            pages.requestMatchers(area.patterns()).hasAnyAuthority(roles);
        }
        pages.anyRequest().authenticated();
    }

    private static AuthenticationEntryPoint unknownCaller(SecurityProblems problems) {
        return (request, response, reason) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(HttpStatus.UNAUTHORIZED, "security.token-needed", request, response);
        };
    }

    private static AccessDeniedHandler forbidden(SecurityProblems problems) {
        return (request, response, reason) ->
                problems.write(HttpStatus.FORBIDDEN, "security.not-your-role", request, response);
    }
}
