package de.redlich;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The promises that a test, or every test of a class, stands for: ids of {@code promises.yaml}. Put it on a test only if the
 * promise would be broken when the test fails; its sentence is shown to the public on the page Transparenz.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Promise {
    String[] value();
}
