package de.redlich.staff;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class GateConfiguration implements WebMvcConfigurer {
    /** After it is known whether anybody is signed in. */
    private static final int AFTER_SIGN_IN = 10;

    private final Gate gate;

    GateConfiguration(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(gate).order(AFTER_SIGN_IN);
    }
}
