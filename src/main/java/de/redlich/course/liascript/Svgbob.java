package de.redlich.course.liascript;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * svgbob, the drawer of ASCII art that LiaScript's own is modelled on, as WebAssembly: it runs in the JVM and can reach
 * nothing but its own memory. Its tables take long to build, so an instance draws many pictures, one at a time; after
 * an error, and now and then for its memory's sake, a new one takes over.
 */
final class Svgbob {
    private static final Instance.Builder BUILDER = builder();
    private static final int MOST_DRAWINGS = 200;

    private static @Nullable Instance instance;
    private static int drawings;

    private Svgbob() {}

    static synchronized String draw(String ascii) {
        Instance drawer = instance == null || ++drawings > MOST_DRAWINGS ? fresh() : instance;
        instance = null;
        String svg = draw(drawer, ascii.getBytes(StandardCharsets.UTF_8));
        instance = drawer;
        return svg;
    }

    /** The calling convention of wasm-bindgen: a string goes in by address and length, its result comes back on the stack. */
    private static String draw(Instance drawer, byte[] text) {
        int result = (int) drawer.export("__wbindgen_add_to_stack_pointer").apply(-16)[0];
        int input = (int) drawer.export("__wbindgen_malloc").apply(text.length)[0];
        drawer.memory().write(input, text);
        drawer.export("render").apply(result, input, text.length);
        int start = drawer.memory().readInt(result);
        int length = drawer.memory().readInt(result + 4);
        String svg = new String(drawer.memory().readBytes(start, length), StandardCharsets.UTF_8);
        drawer.export("__wbindgen_add_to_stack_pointer").apply(16);
        drawer.export("__wbindgen_free").apply(start, length);
        return svg;
    }

    private static Instance fresh() {
        drawings = 0;
        return BUILDER.build();
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
