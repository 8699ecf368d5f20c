using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine;

/// <summary>A node as a file of an earlier version has it, for <see cref="Node.Migrate"/> to
/// rewrite. What is renamed here is renamed wherever the graph names it: in wires, in parameters,
/// and where reroutes lie on wires.</summary>
/// <remarks>Renames take effect one after the other.</remarks>
public sealed class OldNode
{
    private readonly List<PortRename> _renames = [];

    /// <summary>Makes it.</summary>
    /// <param name="json">What the file says; it stays as it is.</param>
    internal OldNode(JObject json)
    {
        Settings = Copy(json, "set") ?? [];
        Wires = Copy(json, "in");
        Curves = Copy(json, "auto");
    }

    /// <summary>The settings that the file gives, by name; values are changed in place.</summary>
    public JObject Settings { get; }

    /// <summary>The wires that end at the node; null when the file has none.</summary>
    internal JObject? Wires { get; }

    /// <summary>The settings' curves; null when the file has none.</summary>
    internal JObject? Curves { get; }

    /// <summary>What has been renamed so far, in this order.</summary>
    internal IReadOnlyList<PortRename> Renames => _renames;

    /// <summary>Gives an input another name: the wire that ends there ends there still.</summary>
    /// <param name="from">What the version of the file calls it.</param>
    /// <param name="to">What the next version calls it.</param>
    public void RenameInput(string from, string to)
    {
        Rename(Wires, from, to);
        _renames.Add(new PortRename(PortKind.Input, from, to));
    }

    /// <summary>Gives a setting another name: its value, its curve, the wire that drives it and
    /// the parameters that set it stay.</summary>
    /// <param name="from">What the version of the file calls it.</param>
    /// <param name="to">What the next version calls it.</param>
    public void RenameSetting(string from, string to)
    {
        Rename(Settings, from, to);
        Rename(Wires, from, to);
        Rename(Curves, from, to);
        _renames.Add(new PortRename(PortKind.Setting, from, to));
    }

    /// <summary>Gives an output another name: the wires that begin there begin there still.
    /// </summary>
    /// <param name="from">What the version of the file calls it.</param>
    /// <param name="to">What the next version calls it.</param>
    public void RenameOutput(string from, string to) =>
        _renames.Add(new PortRename(PortKind.Output, from, to));

    private static JObject? Copy(JObject json, string part) =>
        (JObject?)(json[part] as JObject)?.DeepClone();

    private static void Rename(JObject? map, string from, string to)
    {
        if (map?.Property(from, StringComparison.Ordinal) is not JProperty old)
        {
            return;
        }

        if (map.ContainsKey(to))
        {
            throw new GraphException(
                $"{Words.Quote(from)} is now called {Words.Quote(to)}, and both are there.");
        }

        old.Replace(new JProperty(to, old.Value));
    }
}
