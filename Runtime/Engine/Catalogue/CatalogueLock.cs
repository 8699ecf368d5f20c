using System.Text;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Catalogue;

/// <summary>The catalogue as a text that is kept beside the sources, so that no port, default
/// or range changes under graphs that lean on it without a new version of the node.</summary>
public static class CatalogueLock
{
    /// <summary>Version, ports, and the settings' types, defaults and ranges of every type, as
    /// canonical JSON.</summary>
    public static string Text(NodeCatalogue catalogue) =>
        CanonicalText.Of(Json(catalogue), KeyOrder.Broken);

    /// <summary>What is wrong with a catalogue, measured against a lock that was written
    /// earlier; empty when nothing is.</summary>
    /// <param name="locked">The text of the lock.</param>
    /// <param name="catalogue">The catalogue as it is now.</param>
    /// <exception cref="ArgumentException">The lock is not JSON.</exception>
    public static IReadOnlyList<string> Faults(string locked, NodeCatalogue catalogue)
    {
        JObject before = GraphReader.Read(Encoding.UTF8.GetBytes(locked), new ProblemList(""))
            ?? throw new ArgumentException("The lock is not JSON. Write it anew.", nameof(locked));
        JObject now = Json(catalogue);
        IEnumerable<string> gone = before.Properties()
            .Where(type => !now.ContainsKey(type.Name))
            .Select(type => $"{type.Name} is gone, and graphs that use it no longer run. "
                + "Bring it back.");
        return [.. gone, .. now.Properties().SelectMany(type => Compare(before[type.Name], type))];
    }

    private static IEnumerable<string> Compare(JToken? before, JProperty now)
    {
        if (before is null)
        {
            yield return $"{now.Name} is not in the lock. Write the lock anew.";
        }
        else if (!JToken.DeepEquals(before["version"], now.Value["version"]))
        {
            yield return $"{now.Name} is version {now.Value["version"]}, the lock has version "
                + $"{before["version"]}. Write the lock anew.";
        }
        else if (CanonicalText.Flat(before) != CanonicalText.Flat(now.Value))
        {
            yield return $"{now.Name} has other ports or settings than the lock but the same "
                + "version. Raise its Version and write a migration, then write the lock anew.\n"
                + $"lock: {CanonicalText.Flat(before)}\nnow:  {CanonicalText.Flat(now.Value)}";
        }
    }

    private static JObject Json(NodeCatalogue catalogue) => new(catalogue.Types
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => new JProperty(type.Name, CatalogueJson.Meaning(type))));
}
