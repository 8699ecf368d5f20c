using GanGraph.Engine.Binding;
using GanGraph.Engine.Files;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Running;

/// <summary>How documents are turned into graphs that run with some options.</summary>
internal static class Bindings
{
    /// <summary>The same folders, and hashes of files remembered where runs remember theirs.
    /// </summary>
    public static BindingOptions For(RunOptions options) => new()
    {
        Roots = options.Roots,
        Hashes = new ContentHashes(Path.Combine(options.CacheFolder, "hashes")),
    };
}
