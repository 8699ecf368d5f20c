namespace GanGraph.Media.Comparing;

/// <summary>A folder of the system's for temporary files, deleted afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("gangraph-").FullName;

    /// <summary>Full path of something in it.</summary>
    public string this[string name] => Path.Combine(_path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_path, recursive: true);
}
