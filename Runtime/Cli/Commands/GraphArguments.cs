using System.CommandLine;
using System.CommandLine.Parsing;
using GanGraph.Cli.Setup;
using GanGraph.Engine.Binding;

namespace GanGraph.Cli.Commands;

/// <summary>What every command that reads a graph understands.</summary>
internal sealed class GraphArguments
{
    private readonly Argument<string> _graph = new("graph")
    {
        Description = "The graph, such as graphs/three-studies-on-fear.json",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        HelpName = "name=value",
        Description = "Change a parameter of the graph, or a setting of one of its nodes as "
            + "node.setting=value; may stand several times",
    };

    private readonly Option<string[]> _roots = new("--root")
    {
        HelpName = "folder",
        Description = "A further folder in which the graph may read files; may stand several times",
    };

    private readonly Option<string> _cache = new("--cache")
    {
        HelpName = "folder",
        Description = "Where trainings and other results are kept between runs; "
            + ".gangraph beside the graph unless you say otherwise",
    };

    /// <summary>Adds them to a command.</summary>
    public GraphArguments(Command command)
    {
        _set.Validators.Add(CheckOverrides);
        command.Arguments.Add(_graph);
        command.Options.Add(_set);
        command.Options.Add(_roots);
        command.Options.Add(_cache);
    }

    /// <summary>The path of the graph as the person wrote it.</summary>
    public string Path(ParseResult line) => line.GetValue(_graph)!;

    /// <summary>Full path of the folder for results that are kept between runs.</summary>
    public string Cache(ParseResult line) => Folders.Cache(Path(line), line.GetValue(_cache));

    /// <summary>Reads the graph.</summary>
    public OpenedGraph Open(ParseResult line) => OpenedGraph.Open(
        Path(line),
        [.. (line.GetValue(_set) ?? []).Select(text => Read(text)!)],
        [.. (line.GetValue(_roots) ?? []).Select(System.IO.Path.GetFullPath)],
        Cache(line));

    private static Override? Read(string text) =>
        Override.TryParse(text, out Override? read) ? read : null;

    private static void CheckOverrides(OptionResult result)
    {
        foreach (Token token in result.Tokens.Where(t => Read(t.Value) is null))
        {
            result.AddError($"--set {token.Value} has no name or no '='. Write name=value.");
        }
    }
}
