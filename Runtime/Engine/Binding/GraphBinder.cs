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
        new Overriding(effective, catalogue, found).Apply(overrides);
        NodeMaker maker = new(catalogue, found);
        Dictionary<string, MadeNode> made = effective.Nodes
            .Select(maker.Make)
            .OfType<MadeNode>()
            .ToDictionary(node => node.Bound.Id, StringComparer.Ordinal);
        WireBinder wires = new(effective, made, found);
        AssetResolver assets = new(effective, options.Roots, options.Hashes);
        FileChecks files = new(assets, options.Hashes, found);
        foreach (MadeNode node in made.Values)
        {
            wires.Tie(node);
            files.Check(node);
        }

        IReadOnlyList<BoundNode> order = NodeOrder.Of(made.Values, found);
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
}
