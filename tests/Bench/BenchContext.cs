using GanGraph.Engine.Catalogue;
using GanGraph.Nodes.Effects;

namespace GanGraph.Bench;

/// <summary>What every row may use while it measures.</summary>
/// <param name="rounds">How often ours and the peer take turns.</param>
/// <param name="threads">Processor cores for ours and for the peer.</param>
internal sealed class BenchContext(int rounds, int threads) : IDisposable
{
    /// <summary>How often ours and the peer take turns.</summary>
    public int Rounds { get; } = rounds;

    /// <summary>Processor cores for ours and for the peer.</summary>
    public int Threads { get; } = threads;

    /// <summary>A folder for samples and results that is gone afterwards.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("gangraph-bench-").FullName;

    /// <summary>Full path of the checkout that the bench was built from.</summary>
    public string Root { get; } = FindRoot();

    /// <summary>All nodes of the program.</summary>
    public NodeCatalogue Catalogue { get; } = NodeCatalogue.From(typeof(EffectNode).Assembly);

    /// <summary>Says on the error output what goes on.</summary>
    public void Say(string text) => Console.Error.WriteLine(text);

    /// <summary>A new folder in <see cref="Folder"/>.</summary>
    public string Subfolder(string name) =>
        Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GanGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("GanGraph.sln lies nowhere above the bench.");
    }
}
