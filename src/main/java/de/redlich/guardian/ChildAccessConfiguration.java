package de.redlich.guardian;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ChildAccessConfiguration implements WebMvcConfigurer {
    private final ChildAccess access;

    ChildAccessConfiguration(ChildAccess access) {
        this.access = access;
    }

    /** After who it is has been found out, before anything is done. */
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(access).order(Ordered.LOWEST_PRECEDENCE);
    }
}
