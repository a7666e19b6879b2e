package curriculum.datasets.store;

/** Is told how far a download has come, for example to draw a progress bar. */
@FunctionalInterface
public interface DownloadListener {
    /** Takes no notice. */
    DownloadListener NONE = (file, bytesSoFar, bytesTotal) -> {};

    /**
     * Some more of a file has arrived. The count may fall, when a transfer has to begin again.
     *
     * @param file the file that is being downloaded
     * @param bytesSoFar how much of it is there, with what an earlier run has left
     * @param bytesTotal how much there will be
     */
    void progress(CatalogueFile file, long bytesSoFar, long bytesTotal);
}
