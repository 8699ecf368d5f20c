using GanGraph.Engine.Curves;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using GanGraph.Engine.Running.Planning;
using GanGraph.Engine.Running;

namespace GanGraph.Engine.Caching;

/// <summary>Makes the keys of nodes: two nodes of one key make the same results.</summary>
/// <remarks>
/// <para>In a key stand the type and its version; every setting that is not cosmetic, at the
/// value in force, so that a default written out equals one left out; of an asset its content
/// instead of its path; of a setting with a curve the curve, unless a wire beats it; and for
/// each wire that comes in the key of what it carries. Not in it:
/// id, place, order, device, frames in a span.</para>
/// <para>Of what holds for the whole graph only that enters which the node can see: the seed,
/// and with it the id, through <see cref="Node.UsesGraphSeed"/>; the size of the pictures
/// through <see cref="Node.UsesPictureSize"/>; the frame rate into all that travels span by
/// span, into sinks, and through <see cref="Node.UsesRate"/>. What a loader gives besides its
/// stream, such as a dataset, depends on neither rate nor size. So a trainer does not train
/// again when the film gets another seed, rate or size.</para>
/// </remarks>
/// <param name="graph">The graph.</param>
/// <param name="assets">Hashes what settings name.</param>
internal sealed class NodeKeys(BoundGraph graph, AssetResolver assets)
{
    private readonly Dictionary<RunNode, NodeKey> _keys = [];
    private readonly Dictionary<AssetSetting, string> _contents = [];

    /// <summary>The keys of a node.</summary>
    /// <exception cref="NodeRunException">An asset is missing.</exception>
    public NodeKey Of(RunNode node)
    {
        if (!_keys.TryGetValue(node, out NodeKey? key))
        {
            key = Make(node);
            _keys.Add(node, key);
        }

        return key;
    }

    /// <summary>The SHA-256 of the content of what a setting names.</summary>
    /// <exception cref="NodeRunException">It is missing.</exception>
    public string ContentOf(RunNode node, AssetSetting asset)
    {
        if (_contents.TryGetValue(asset, out string? known))
        {
            return known;
        }

        try
        {
            return _contents[asset] = assets.Hash(asset);
        }
        catch (Exception e) when (e is GraphException or IOException
            or UnauthorizedAccessException)
        {
            throw NodeRunException.Of(node.Id, e);
        }
    }

    private NodeKey Make(RunNode node)
    {
        string own = Own(node, withTargets: true).Hash();
        string values = Inputs(Own(node, withTargets: true), node).Hash();
        KeyText full = new KeyText().Add("values", values).Add("rate", graph.Rate.ToString());
        if (node.Node.UsesPictureSize)
        {
            AddSize(full);
        }

        string artifact = Inputs(Own(node, withTargets: false), node).Hash();
        return new NodeKey(full.Hash(), values, artifact, own);
    }

    private KeyText Own(RunNode node, bool withTargets)
    {
        KeyText text = new KeyText()
            .Add("format", "gangraph-key/1")
            .Add("type", node.Bound.Type.Name)
            .Add("version", node.Node.Version);
        foreach (Setting setting in node.Bound.Ports.Settings.Values
            .Where(s => !s.IsCosmetic && (withTargets || !s.IsTarget))
            .OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            text.Add("setting " + setting.Name, Value(node, setting));
        }

        if (node.Node.UsesGraphSeed)
        {
            text.Add("seed", graph.Seed).Add("id", node.Id);
        }

        if (node.SizeIsInValues)
        {
            AddSize(text);
        }

        return node.RateIsInValues ? text.Add("rate", graph.Rate.ToString()) : text;
    }

    private void AddSize(KeyText text) =>
        text.Add("width", graph.Width).Add("height", graph.Height);

    private KeyText Inputs(KeyText text, RunNode node)
    {
        foreach (Supply supply in node.Supplies)
        {
            NodeKey source = Of(supply.From);
            text.Add(
                $"{(supply.Input is null ? "signal" : "in")} {supply.To}",
                $"{(supply.Output.IsStream ? source.Full : source.Values)}.{supply.Output.Name}");
        }

        return text;
    }

    private string Value(RunNode node, Setting setting) =>
        setting is AssetSetting { IsSet: true } asset ? "content " + ContentOf(node, asset)
            : setting.Curve is Curve curve && !node.Supplies.Any(s => s.Setting == setting)
                ? "curve " + curve.ToKey()
            : KeyText.Of(setting.CurrentValue);
}
