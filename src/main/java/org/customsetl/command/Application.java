package org.customsetl.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The rooms put together by Spring Boot. */
@SpringBootApplication(scanBasePackages = "org.customsetl", proxyBeanMethods = false)
public class Application {}
