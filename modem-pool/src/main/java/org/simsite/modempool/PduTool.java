package org.simsite.modempool;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.simsite.modempool.sms.tool.Answers;
import org.simsite.modempool.sms.tool.LineReader;

/** Reads questions to the PDU codec from standard input and writes an answer each to standard output, JSON by line. */
public final class PduTool {
    private PduTool() {}

    public static void main(String[] args) throws IOException {
        try (var in = new BufferedReader(
                        new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
                Writer out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)) {
            answer(in, out);
        }
    }

    /** An answer for each line, an empty or malformed one too, before the next is read. */
    static void answer(Reader questions, Writer answers) throws IOException {
        var lines = new LineReader(questions);
        for (String line = lines.next(); line != null; line = lines.next()) {
            answers.append(Answers.answer(line).toString()).append('\n').flush();
        }
    }
}
