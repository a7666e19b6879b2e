package curriculum.datasets.store;

import curriculum.datasets.DatasetException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one run at a time write to a folder, among the threads of this process and among all processes. */
final class StoreLock {
    // A file lock belongs to the whole process, so threads need a lock of their own before it.
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private StoreLock() {}

    /** Creates the folder if need be, waits until nobody else writes to it, and does the work. */
    static void hold(Path folder, Runnable work) {
        ReentrantLock threads =
                THREADS.computeIfAbsent(folder.toAbsolutePath().normalize(), key -> new ReentrantLock());
        threads.lock();
        // The lock's file stays, as a waiting process may already hold it open.
        try (FileChannel processes = open(folder)) {
            processes.lock();
            work.run();
        } catch (IOException e) {
            throw new DatasetException("Cannot write to " + folder + " (" + e + "); make it writable", e);
        } finally {
            threads.unlock();
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
