using GanGraph.Engine.Catalogue;

namespace GanGraph.Cli.Showing;

/// <summary>All types of nodes by category with a line on each.</summary>
internal static class CatalogueList
{
    /// <summary>Writes the list for a person.</summary>
    public static void Write(IEnumerable<NodeType> nodes, TextWriter to)
    {
        List<NodeType> all = [.. nodes];
        int width = all.Max(node => node.Name.Length);
        foreach (IGrouping<string, NodeType> category in all.GroupBy(node => node.Category))
        {
            to.WriteLine(Ink.Strong(category.Key));
            Columns lines = new(indent: 2);
            foreach (NodeType node in category)
            {
                lines.Add(node.Name.PadRight(width), node.Summary);
            }

            lines.Write(to);
            to.WriteLine();
        }

        to.WriteLine("gangraph nodes <name> shows the ports and settings of one.");
    }

    /// <summary>Writes the list as Markdown tables.</summary>
    public static void WriteMarkdown(IEnumerable<NodeType> nodes, TextWriter to)
    {
        foreach (IGrouping<string, NodeType> category in nodes.GroupBy(node => node.Category))
        {
            to.WriteLine($"**{category.Key}**\n");
            to.WriteLine("| node | what it does |\n|---|---|");
            foreach (NodeType node in category)
            {
                to.WriteLine($"| `{node.Name}` | {Escape(node.Summary)} |");
            }

            to.WriteLine();
        }
    }

    private static string Escape(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal);
}
