package org.customsetl.console;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may see the console and what a browser may do with it. What changes something needs a token of a page of ours
 * (CSRF), with or without a login. That the program lives ({@code /actuator/health}) may be asked by anybody who reaches
 * it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ConsoleSecurity {

    /** Nothing but what this server sends, no script in a page, in nobody's frame. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static final String HEALTH = "/actuator/health";

    /** What the login page is made of. */
    private static final List<String> OPEN =
            List.of("/login", "/error", "/favicon.ico", Assets.PATH + "*", HEALTH, HEALTH + "/**");

    @Bean
    Listening listening(Environment settings) {
        return Listening.of(settings);
    }

    @Bean
    AuthenticationProvider accountLogin(Listening listening, Clock clock) {
        return new AccountLogin(listening.account(), new LoginAttempts(clock));
    }

    @Bean
    SecurityFilterChain console(HttpSecurity http, Listening listening) {
        Refusals refusals = new Refusals();
        http.headers(ConsoleSecurity::headers);
        http.exceptionHandling(
                refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        if (listening.asksForLogin()) {
            login(http, refusals);
        } else {
            http.addFilterAfter(new HostCheck(), HeaderWriterFilter.class);
            http.authorizeHttpRequests(any -> any.anyRequest().permitAll());
            http.logout(logout -> logout.disable());
        }
        return http.build();
    }

    private static void login(HttpSecurity http, Refusals refusals) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN.toArray(String[]::new))
                .permitAll()
                .anyRequest()
                .authenticated());
        http.formLogin(form -> form.loginPage("/login")
                .defaultSuccessUrl("/")
                .failureHandler((request, response, why) -> {
                    String how = why instanceof TooManyAttemptsException wait ? "wait=" + wait.seconds() : "wrong";
                    new SimpleUrlAuthenticationFailureHandler("/login?" + how)
                            .onAuthenticationFailure(request, response, why);
                }));
        http.logout(logout -> logout.logoutSuccessUrl("/login?out"));
        http.httpBasic(basic -> basic.authenticationEntryPoint(refusals));
        http.requestCache(cache -> cache.disable());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY));
        headers.frameOptions(frames -> frames.deny());
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.permissionsPolicyHeader(features -> features.policy("camera=(), geolocation=(), microphone=()"));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
