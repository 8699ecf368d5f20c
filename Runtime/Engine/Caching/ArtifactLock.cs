namespace GanGraph.Engine.Caching;

/// <summary>Keeps two runs from writing one artifact at once. The system lets go of it when the
/// process ends, however it ends; the file itself stays and means nothing.</summary>
internal sealed class ArtifactLock : IDisposable
{
    private readonly FileStream _file;

    private ArtifactLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of an artifact; null when another run holds it.</summary>
    /// <param name="folder">Folder of the locks.</param>
    /// <param name="name">Name of the artifact.</param>
    public static ArtifactLock? TryTake(string folder, string name)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GraphException(
                $"The cache folder {Path.GetDirectoryName(folder)} cannot be written: {e.Message} "
                + "Look at its rights, or name another with --cache.", e);
        }

        try
        {
            return new ArtifactLock(new FileStream(
                Path.Combine(folder, name + ".lock"),
                FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, name + ".lock")))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
