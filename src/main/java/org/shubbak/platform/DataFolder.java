package org.shubbak.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The folder of one installation: its lock, its secrets in {@code shubbak.properties} (mode 0600), and all its data. */
public final class DataFolder implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Properties properties = new Properties();
    private @Nullable FileChannel lock;

    private DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Opens the folder for the one program that serves from it; creates it with fresh secrets when it is new. */
    public static DataFolder claim(Path folder) {
        var opened = new DataFolder(folder);
        try {
            Files.createDirectories(opened.folder);
            opened.lock();
            opened.read();
        } catch (IOException e) {
            throw new StartRefused("The data folder " + opened.folder + " cannot be used: " + e.getMessage(), e);
        }
        return opened;
    }

    /** Opens the folder of a program that is running, to read how its database is reached. */
    public static DataFolder existing(Path folder) {
        var opened = new DataFolder(folder);
        if (!Files.exists(opened.file())) {
            throw new StartRefused("There is no Shubbak data in " + opened.folder
                    + ". Start it first with bin/shubbak serve, or name its folder with --data.");
        }
        try {
            opened.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened;
    }

    public Path path() {
        return folder;
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** The value of a setting, made at random (64 hexadecimal digits) and kept when it is not there yet. */
    public String secret(String key) {
        var known = properties.getProperty(key);
        if (known != null) {
            return known;
        }
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        write(key, made);
        return made;
    }

    public @Nullable String get(String key) {
        return properties.getProperty(key);
    }

    public void write(String key, String value) {
        properties.setProperty(key, value);
        try {
            var fresh = Files.createTempFile(
                    folder,
                    "shubbak",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(fresh)) {
                properties.store(out, "Secrets of this installation. Back this file up; show it to nobody.");
            }
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve("shubbak.properties");
    }

    private void read() throws IOException {
        if (Files.exists(file())) {
            try (var in = Files.newBufferedReader(file())) {
                properties.load(in);
            }
        }
    }

    private void lock() throws IOException {
        lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new StartRefused("Another Shubbak is already running on the data folder " + folder + ".");
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
