using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Running;

/// <summary>The sound that a film will have, to be heard before the film exists.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Start">Where in the sound the film begins, in seconds.</param>
public sealed record FilmSound(string Path, double Start)
{
    private const string Asset = "asset:";

    /// <summary>The sound that the nearest node downstream gives to what a node makes; null when
    /// there is none.</summary>
    /// <param name="document">The graph.</param>
    /// <param name="mirror">The nodes on the canvas.</param>
    /// <param name="node">The node.</param>
    /// <param name="folder">Full path of the graph's folder.</param>
    public static FilmSound? Of(
        GraphDocument document, GraphMirror mirror, string node, string folder)
    {
        List<string> seen = [node];
        for (int i = 0; i < seen.Count; i++)
        {
            if (document.Node(seen[i]) is NodeEntry entry
                && SoundOf(entry, mirror) is (string name, double start)
                && document.Assets.FirstOrDefault(asset => asset.Name == name)
                    is { Path.Length: > 0 } asset)
            {
                return new FilmSound(
                    System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, asset.Path)), start);
            }

            seen.AddRange(document.Nodes
                .Where(other => !seen.Contains(other.Id) && Takes(other, seen[i]))
                .Select(other => other.Id));
        }

        return null;
    }

    // Where in the sound the film begins stands beside it, under its name with Start behind.
    private static (string Name, double Start)? SoundOf(NodeEntry entry, GraphMirror mirror)
    {
        foreach (SettingDescription setting in mirror.Card(entry.Type).Settings
            .Where(setting => setting.Asset == AssetKind.Sound))
        {
            string value = LayoutReader.Text(entry.Set?[setting.Name]);
            if (value.StartsWith(Asset, StringComparison.Ordinal))
            {
                JToken? start = entry.Set?[$"{setting.Name}Start"];
                return (value[Asset.Length..], start is JValue { Value: long or double } number
                    ? number.ToObject<double>() : 0);
            }
        }

        return null;
    }

    private static bool Takes(NodeEntry entry, string node) =>
        (entry.In?.Properties() ?? []).Any(wire => LayoutReader.Text(wire.Value)
            .StartsWith($"{node}.", StringComparison.Ordinal));
}
