namespace GanGraph.Engine.Caching.Keeping;

/// <summary>Says that a run uses a folder of the cache, so that nobody removes it. Many runs may
/// use one folder at once; the system takes the mark away when the process ends, however it
/// ends. Whoever also takes an <see cref="ArtifactLock"/> sets the mark first.</summary>
internal sealed class UseMark : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FileStream? _file;

    private UseMark(FileStream? file) => _file = file;

    /// <summary>Marks a folder as used; waits the moment that somebody takes to remove it. In a
    /// cache that only may be read nothing is marked.</summary>
    /// <param name="locks">Folder of the locks.</param>
    /// <param name="name">Name of the folder of the cache.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="GraphException">The mark cannot be set.</exception>
    public static UseMark Set(string locks, string name, CancellationToken cancel)
    {
        string path = PathOf(locks, name);
        for (DateTime end = DateTime.UtcNow + Patience; ; cancel.WaitHandle.WaitOne(Pause))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                Directory.CreateDirectory(locks);
                return new UseMark(new FileStream(
                    path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read));
            }
            catch (Exception e) when (e is UnauthorizedAccessException
                || (e is IOException && !File.Exists(path)))
            {
                return new UseMark(null);
            }
            catch (IOException e) when (DateTime.UtcNow > end)
            {
                throw new GraphException(
                    $"{path} cannot be opened: {e.Message} Look for another program that holds "
                    + "it, or name another cache with --cache.", e);
            }
            catch (IOException)
            {
                continue;
            }
        }
    }

    /// <summary>Keeps everybody from using a folder, in order to remove it; null while a run uses
    /// it, or when that cannot be known.</summary>
    /// <param name="locks">Folder of the locks.</param>
    /// <param name="name">Name of the folder of the cache.</param>
    public static UseMark? TryForbid(string locks, string name)
    {
        try
        {
            Directory.CreateDirectory(locks);
            return new UseMark(new FileStream(
                PathOf(locks, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a run uses a folder now.</summary>
    /// <param name="locks">Folder of the locks.</param>
    /// <param name="name">Name of the folder of the cache.</param>
    public static bool IsSet(string locks, string name)
    {
        string path = PathOf(locks, name);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None).Dispose();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static string PathOf(string locks, string name) => Path.Combine(locks, name + ".use");
}
