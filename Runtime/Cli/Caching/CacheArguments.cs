using System.CommandLine;
using System.CommandLine.Parsing;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Cli.Caching;

/// <summary>What the commands on the cache understand: which cache, and what in it.</summary>
internal sealed class CacheArguments
{
    private const int SureKey = 6;

    private static readonly string[] Rooms = ["artifacts", "records", "hashes", "locks"];

    private readonly Argument<string[]> _what = new("what")
    {
        Description = "A graph, for the cache beside it; and what to look at in the cache: the "
            + "beginning of a name or key as the list shows it, or the name of a node",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _cache = new("--cache")
    {
        HelpName = "folder",
        Description = "The cache; if you say nothing, .gangraph here, else graphs/.gangraph",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "For programs: a line of JSON for each thing, and one that closes the list",
    };

    /// <summary>Adds them to a command.</summary>
    public CacheArguments(Command command)
    {
        command.Arguments.Add(_what);
        command.Options.Add(_cache);
        command.Options.Add(_json);
        command.Validators.Add(Check);
        command.Validators.Add(CacheSize.CheckEnvironment);
    }

    /// <summary>Whether a program reads the answer.</summary>
    public bool Json(ParseResult line) => line.GetValue(_json);

    /// <summary>What the person names in the cache; nothing for all of it.</summary>
    public IReadOnlyList<string> Names(ParseResult line) =>
        [.. line.GetValue(_what)!.Where(word => !IsGraph(word))];

    /// <summary>The cache; it need not be there unless the person named its folder.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="fault">Why there is none, and what to do.</param>
    public CacheFolder? Folder(ParseResult line, out string fault)
    {
        string? asked = line.GetValue(_cache);
        string? graph = line.GetValue(_what)!.FirstOrDefault(IsGraph);
        fault = asked is not null ? FaultOf(asked)
            : graph is not null && !File.Exists(graph)
                ? $"{graph} is not there. Name a graph, or a folder with --cache."
                : "";
        if (fault.Length > 0)
        {
            return null;
        }

        string far = Path.Combine("graphs", ".gangraph");
        string near = Directory.Exists(far) && !Directory.Exists(".gangraph") ? far : ".gangraph";
        return new CacheFolder(
            graph is null ? Path.GetFullPath(asked ?? near) : Folders.Cache(graph, asked: null));
    }

    /// <summary>What a name fits in a cache: the folder of that very name, else all whose name
    /// or key begin like that or that a node of that name made.</summary>
    public static IReadOnlyList<CacheEntry> Find(string name, IReadOnlyList<CacheEntry> entries)
    {
        CacheEntry[] same = [.. entries.Where(entry => entry.Name == name)];
        return same.Length > 0 ? same : [.. entries.Where(entry => entry.Node == name
            || entry.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            || entry.Key.StartsWith(name, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Whether a name can mean nothing but this entry: it is its whole name, or begins
    /// its key with six characters or more and fits nothing else.</summary>
    /// <param name="name">What the person wrote.</param>
    /// <param name="found">What <see cref="Find"/> gave for it.</param>
    public static bool IsSure(string name, IReadOnlyList<CacheEntry> found) => found.Count == 1
        && (name == found[0].Name || (name.Length >= SureKey
            && found[0].Key.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Says that there is no such thing, or no cache.</summary>
    public ExitCode Miss(ParseResult line, string fault)
    {
        if (Json(line))
        {
            JsonLine.WriteResult(new RunEnd(ExitCode.Missing, "cache.missing", fault, 0, []));
        }
        else
        {
            Console.Error.WriteLine($"gangraph: {fault}");
        }

        return ExitCode.Missing;
    }

    private static bool IsGraph(string word) =>
        word.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static string FaultOf(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return $"{folder} is " + (File.Exists(folder) ? "a file" : "not there")
                + ". Name the folder of a cache.";
        }

        return Directory.EnumerateFileSystemEntries(folder).Any()
            && !Rooms.Any(room => Path.Exists(Path.Combine(folder, room)))
            ? $"{folder} is no cache. Name the folder that a run made, .gangraph beside its graph."
            : "";
    }

    private void Check(CommandResult result)
    {
        string[] what = result.GetValue(_what) ?? [];
        string[] graphs = [.. what.Where(IsGraph)];
        if (what.FirstOrDefault(word => word.StartsWith('-')) is string option)
        {
            result.AddError($"There is no option {option}. gangraph cache --help lists them.");
        }
        else if (graphs.Length > 1)
        {
            result.AddError($"{graphs[0]} and {graphs[1]} are two graphs. Name one.");
        }
        else if (graphs.Length == 1 && result.GetResult(_cache) is not null)
        {
            result.AddError($"The cache is named twice: beside {graphs[0]}, and with --cache. "
                + "Leave one out.");
        }
    }
}
