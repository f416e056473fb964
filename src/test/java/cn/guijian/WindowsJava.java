package cn.guijian;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * A {@code java.exe} that writes its whole command line to the standard error stream, in UTF-16, and ends with a code that
 * was chosen beforehand. It is put together here, so that the tests need no compiler for Windows.
 */
public final class WindowsJava {
    private static final List<String> CALLS =
            List.of("GetCommandLineW", "lstrlenW", "GetStdHandle", "WriteFile", "ExitProcess");
    /** The one section, where it is in the file and in memory. */
    private static final int IN_FILE = 0x200;

    private static final int IN_MEMORY = 0x1000;
    private static final int LENGTH = 0x400;
    /** Within the section: the table of libraries, its two lists of calls, the library's name and the names of the calls. */
    private static final int LIBRARIES = 0x100;

    private static final int NAMES = 0x140;
    private static final int ADDRESSES = 0x180;
    private static final int LIBRARY = 0x1C0;
    private static final int WORDS = 0x1D0;

    private final ByteBuffer file = ByteBuffer.allocate(IN_FILE + LENGTH).order(ByteOrder.LITTLE_ENDIAN);

    private WindowsJava() {}

    /** Writes the program. */
    public static void write(Path file, int exitCode) throws IOException {
        WindowsJava program = new WindowsJava();
        program.putHeaders();
        program.putImports();
        program.putCode(exitCode);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, program.file.array());
    }

    private void putHeaders() {
        file.put(0, ascii("MZ")).putInt(0x3C, 0x40);
        file.position(0x40).put(ascii("PE\0\0")).putShort((short) 0x8664).putShort((short) 1);
        file.position(0x54).putShort((short) 0xF0).putShort((short) 0x22); // length of what follows; large addresses
        int optional = file.position();
        file.putShort((short) 0x20B)
                .putInt(optional + 16, IN_MEMORY) // where it begins
                .putInt(optional + 20, IN_MEMORY)
                .putLong(optional + 24, 0x140000000L)
                .putInt(optional + 32, IN_MEMORY) // sections lie on these bounds in memory and in the file
                .putInt(optional + 36, IN_FILE)
                .putShort(optional + 40, (short) 6)
                .putShort(optional + 48, (short) 6)
                .putInt(optional + 56, 2 * IN_MEMORY)
                .putInt(optional + 60, IN_FILE)
                .putShort(optional + 68, (short) 3) // of the console
                .putLong(optional + 72, 0x100000)
                .putLong(optional + 80, 0x1000)
                .putLong(optional + 88, 0x100000)
                .putLong(optional + 96, 0x1000)
                .putInt(optional + 108, 16)
                .putInt(optional + 120, IN_MEMORY + LIBRARIES)
                .putInt(optional + 124, 40);
        file.position(optional + 0xF0).put(ascii(".text\0\0\0"));
        file.putInt(LENGTH).putInt(IN_MEMORY).putInt(LENGTH).putInt(IN_FILE);
        file.position(file.position() + 12).putInt(0xE0000020); // code that is read and written
    }

    private void putImports() {
        file.putInt(IN_FILE + LIBRARIES, IN_MEMORY + NAMES)
                .putInt(IN_FILE + LIBRARIES + 12, IN_MEMORY + LIBRARY)
                .putInt(IN_FILE + LIBRARIES + 16, IN_MEMORY + ADDRESSES);
        file.put(IN_FILE + LIBRARY, ascii("KERNEL32.dll\0"));
        int word = WORDS;
        for (int i = 0; i < CALLS.size(); i++) {
            file.putLong(IN_FILE + NAMES + 8 * i, IN_MEMORY + word);
            file.putLong(IN_FILE + ADDRESSES + 8 * i, IN_MEMORY + word);
            file.put(IN_FILE + word + 2, ascii(CALLS.get(i)));
            word += 2 + (CALLS.get(i).length() + 2) / 2 * 2;
        }
    }

    private void putCode(int exitCode) {
        file.position(IN_FILE);
        put("4883EC38"); // room for what the calls need
        call("GetCommandLineW");
        put("4889C3 4889C1");
        call("lstrlenW");
        put("89C6 01F6 B9F4FFFFFF"); // twice the characters; -12 is the error stream
        call("GetStdHandle");
        put("4889C1 4889DA 4189F0 4C8D4C2430 48C744242000000000");
        call("WriteFile");
        put("B9");
        file.putInt(exitCode);
        call("ExitProcess");
    }

    private void call(String name) {
        put("FF15");
        int next = file.position() + 4 - IN_FILE;
        file.putInt(ADDRESSES + 8 * CALLS.indexOf(name) - next);
    }

    private void put(String code) {
        file.put(HexFormat.of().parseHex(code.replace(" ", "")));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
