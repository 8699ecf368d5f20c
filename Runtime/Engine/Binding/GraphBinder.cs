using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;

namespace GanGraph.Engine.Binding;

/// <summary>Turns a document into nodes that can run.</summary>
public static class GraphBinder
{
    /// <summary>Makes the nodes, sets their settings and ties their wires. The document stays as
    /// it is; each call makes new nodes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="catalogue">The types of nodes there are.</param>
    /// <param name="overrides">Values that replace those of the file, the last one of a name
    /// winning.</param>
    /// <param name="options">Where assets may lie.</param>
    /// <param name="problems">Takes everything that is wrong, in the order of the file.</param>
    /// <returns>Null when the graph cannot run; the reasons are then in
    /// <paramref name="problems"/>.</returns>
    public static BoundGraph? Bind(
        GraphDocument document,
        NodeCatalogue catalogue,
        IEnumerable<Override> overrides,
        BindingOptions options,
        ICollection<Problem> problems)
    {
        ProblemList found = new(document.Path);
        GraphDocument effective = document.Copy();
        Dictionary<string, MadeNode> made = Make(effective, catalogue, overrides, found);
        AssetResolver assets = new(effective, options.Roots, options.Hashes);
        FileChecks files = new(assets, options, found);
        foreach (MadeNode node in made.Values)
        {
            files.Check(node);
        }

        IReadOnlyList<BoundNode> order = Order(made.Values, found);
        found.HandTo(problems);
        if (found.HasErrors || !document.IsSound)
        {
            return null;
        }

        return new BoundGraph
        {
            Document = effective,
            Text = new(() => PortableText.Of(effective, made.Values, options.Roots, assets)),
            Nodes = order,
            Rate = effective.Settings.Rate,
            Width = effective.Settings.Width,
            Height = effective.Settings.Height,
            Seed = effective.Settings.Seed,
        };
    }

    /// <summary>What is wrong with the nodes, wires and parameters of a document; files are not
    /// looked at.</summary>
    internal static IReadOnlyList<Problem> Faults(GraphDocument document, NodeCatalogue catalogue)
    {
        ProblemList found = new(document.Path);
        GraphDocument effective = document.Copy();
        Order(Make(effective, catalogue, [], found).Values, found);
        List<Problem> problems = [];
        found.HandTo(problems);
        return problems;
    }

    private static IReadOnlyList<BoundNode> Order(
        IReadOnlyCollection<MadeNode> made, ProblemList found)
    {
        IReadOnlyList<BoundNode> order = NodeOrder.Of(made, found);
        new Foreseeing(found).Look(order, made);
        return order;
    }

    private static Dictionary<string, MadeNode> Make(
        GraphDocument document,
        NodeCatalogue catalogue,
        IEnumerable<Override> overrides,
        ProblemList found)
    {
        IReadOnlySet<string> unread = new VersionRaising(catalogue, found).Raise(document);
        new Overriding(document, catalogue, found).Apply(overrides);
        NodeMaker maker = new(catalogue, unread, found);
        Dictionary<string, MadeNode> made = document.Nodes
            .Select(maker.Make)
            .OfType<MadeNode>()
            .ToDictionary(node => node.Bound.Id, StringComparer.Ordinal);
        WireBinder wires = new(document, made, found);
        foreach (MadeNode node in made.Values)
        {
            wires.Tie(node);
        }

        return made;
    }
}
