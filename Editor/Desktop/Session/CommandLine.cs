namespace GanGraph.Editor.Desktop.Session;

/// <summary>What the command line asks for.</summary>
/// <param name="Graph">The graph to open; null for a new one.</param>
/// <param name="Roots">Folders besides the graph's own in which files may lie; full paths.</param>
/// <param name="Theme">The colours.</param>
public sealed record CommandLine(string? Graph, IReadOnlyList<string> Roots, string Theme)
{
    /// <summary>Folder for what the graph makes; null for the usual one.</summary>
    public string? Out { get; init; }

    /// <summary>Folder for what is kept between runs; null for the usual one.</summary>
    public string? Cache { get; init; }

    /// <summary>What to compute on: <c>auto</c>, <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.
    /// </summary>
    public string Device { get; init; } = "auto";

    /// <summary>Reads the arguments. What is not known is passed over: the command that starts the
    /// window has checked them already.</summary>
    public static CommandLine Read(IReadOnlyList<string> arguments)
    {
        string? graph = null;
        List<string> roots = [];
        Dictionary<string, string> options = [];
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                graph ??= argument;
            }
            else if (argument == "--root" && i + 1 < arguments.Count)
            {
                roots.Add(Path.GetFullPath(arguments[++i]));
            }
            else if (argument is "--out" or "--cache" or "--device" or "--theme"
                && i + 1 < arguments.Count)
            {
                options[argument] = arguments[++i];
            }
        }

        string theme = options.GetValueOrDefault("--theme", "dark");
        return new CommandLine(graph, roots, theme is "light" or "contrast" ? theme : "dark")
        {
            Out = options.GetValueOrDefault("--out"),
            Cache = options.GetValueOrDefault("--cache"),
            Device = options.GetValueOrDefault("--device", "auto"),
        };
    }
}
