using System.CommandLine;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Commands;

/// <summary>Shows which nodes there are and what they can do.</summary>
internal static class NodesCommand
{
    private static readonly Argument<string[]> Names = new("name")
    {
        Description = "Names of nodes to show in full; without one: the list of all",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "For programs: everything, as JSON",
    };

    private static readonly Option<bool> Markdown = new("--markdown")
    {
        Description = "The list as Markdown tables",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("nodes", "Show which nodes there are and what they can do")
        {
            Names, Json, Markdown,
        };
        command.SetAction(line => (int)Show(line));
        return command;
    }

    private static ExitCode Show(ParseResult line)
    {
        NodeCatalogue catalogue = Workshop.Catalogue;
        List<NodeType> chosen = [];
        foreach (string name in line.GetValue(Names)!)
        {
            if (!Find(catalogue, name, chosen))
            {
                return ExitCode.Missing;
            }
        }

        IEnumerable<NodeType> shown = chosen.Count > 0 ? chosen : catalogue.Types;
        if (line.GetValue(Json))
        {
            Console.WriteLine(Described(catalogue, chosen));
        }
        else if (line.GetValue(Markdown))
        {
            CatalogueList.WriteMarkdown(shown, Console.Out);
        }
        else if (chosen.Count == 0)
        {
            CatalogueList.Write(shown, Console.Out);
        }
        else
        {
            chosen.ForEach(node => new NodeSheet(node).Write(Console.Out));
        }

        return ExitCode.Done;
    }

    private static string Described(NodeCatalogue catalogue, List<NodeType> chosen) =>
        chosen.Count == 0
            ? catalogue.ToJson()
            : new JArray(JArray.Parse(catalogue.ToJson())
                .Where(n => chosen.Any(c => c.Name == (string?)n["type"]))).ToString();

    private static bool Find(NodeCatalogue catalogue, string name, List<NodeType> found)
    {
        if (!catalogue.TryGet(name, out NodeType? node)
            && catalogue.Names.FirstOrDefault(n => n.Equals(
                name, StringComparison.OrdinalIgnoreCase)) is string spelled)
        {
            catalogue.TryGet(spelled, out node);
        }

        if (node is not null)
        {
            found.Add(node);
            return true;
        }

        string? near = Nearest.Of(name, catalogue.Names);
        Console.Error.WriteLine($"gangraph: there is no node {name}. "
            + (near is null ? "gangraph nodes lists all." : $"Did you mean {near}?"));
        return false;
    }
}
