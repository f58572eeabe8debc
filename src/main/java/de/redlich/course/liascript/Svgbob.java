package de.redlich.course.liascript;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * svgbob, the drawer of ASCII art that LiaScript's own is modelled on, as WebAssembly: it runs in the JVM and can reach
 * nothing but its own memory. Each call takes a fresh instance, so a broken drawing cannot spoil the next.
 */
final class Svgbob {
    private static final Instance.Builder BUILDER = builder();

    private Svgbob() {}

    static String draw(String ascii) {
        Instance instance = BUILDER.build();
        byte[] text = ascii.getBytes(StandardCharsets.UTF_8);
        int result = (int) instance.export("__wbindgen_add_to_stack_pointer").apply(-16)[0];
        int input = (int) instance.export("__wbindgen_malloc").apply(text.length)[0];
        instance.memory().write(input, text);
        instance.export("render").apply(result, input, text.length);
        int start = instance.memory().readInt(result);
        int length = instance.memory().readInt(result + 4);
        return new String(instance.memory().readBytes(start, length), StandardCharsets.UTF_8);
    }

    private static Instance.Builder builder() {
        try (InputStream wasm = Svgbob.class.getResourceAsStream("svgbob.wasm")) {
            if (wasm == null) {
                throw new IllegalStateException("svgbob.wasm");
            }
            var module = Parser.parse(wasm);
            return Instance.builder(module).withMachineFactory(MachineFactoryCompiler.compile(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
