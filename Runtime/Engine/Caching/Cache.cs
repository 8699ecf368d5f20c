namespace GanGraph.Engine.Caching;

/// <summary>What is kept between runs, under one folder.</summary>
internal sealed class Cache
{
    /// <summary>Looks at a folder; it need not be there yet.</summary>
    /// <param name="cacheFolder">Full path.</param>
    /// <param name="outFolder">The output folder; full path.</param>
    public Cache(string cacheFolder, string outFolder)
    {
        string records = Path.Combine(cacheFolder, "records");
        Locks = Path.Combine(cacheFolder, "locks");
        Hashes = Path.Combine(cacheFolder, "hashes");
        string artifacts = Path.Combine(cacheFolder, "artifacts");
        Artifacts = new ArtifactStore(artifacts);
        Records = new SinkRecords(records);
        Files = new MadeFiles(outFolder);
        Unfinished.Sweep(records);
        Unfinished.Sweep(Hashes);
        Unfinished.Sweep(artifacts);
    }

    /// <summary>Folder of the locks.</summary>
    public string Locks { get; }

    /// <summary>Folder of the hashes of assets.</summary>
    public string Hashes { get; }

    /// <summary>Folders of nodes.</summary>
    public ArtifactStore Artifacts { get; }

    /// <summary>Records of finished sinks.</summary>
    public SinkRecords Records { get; }

    /// <summary>Tells whether files are as they were.</summary>
    public MadeFiles Files { get; }

    /// <summary>Takes the lock of an artifact; null when another run holds it.</summary>
    public ArtifactLock? TryLock(string type, string key) =>
        ArtifactLock.TryTake(Locks, ArtifactStore.NameOf(type, key));
}
