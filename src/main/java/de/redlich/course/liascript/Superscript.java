package de.redlich.course.liascript;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** {@code ^raised^}. */
final class Superscript extends CustomNode {

    static final class Delimiter implements DelimiterProcessor {
        @Override
        public char getOpeningCharacter() {
            return '^';
        }

        @Override
        public char getClosingCharacter() {
            return '^';
        }

        @Override
        public int getMinLength() {
            return 1;
        }

        @Override
        public int process(DelimiterRun opening, DelimiterRun closing) {
            if (opening.length() != 1 || closing.length() != 1) {
                return 0;
            }
            var raised = new Superscript();
            Node first = opening.getOpener();
            for (Node node : Nodes.between(first, closing.getCloser())) {
                raised.appendChild(node);
            }
            first.insertAfter(raised);
            return 1;
        }
    }
}
