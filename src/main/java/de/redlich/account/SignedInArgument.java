package de.redlich.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@code SignedIn me}, or {@code Optional<SignedIn>} on pages that guests see too. */
final class SignedInArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType().equals(SignedIn.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var person = Optional.ofNullable(
                (SignedIn) request.getAttribute(SignedIn.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        return parameter.isOptional()
                ? person
                : person.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }
}
