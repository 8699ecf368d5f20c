using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing;

/// <summary>One change of a document: a property of an object came, went, or got another value.
/// Lists are replaced whole.</summary>
/// <param name="Path">The names from the root to the property.</param>
/// <param name="Before">The value before; null when the property was not there.</param>
/// <param name="After">The value after; null when the property is gone.</param>
/// <param name="Index">The property's place among its siblings, from 0, so that what comes back
/// stands where it stood.</param>
public sealed record Change(IReadOnlyList<string> Path, JToken? Before, JToken? After, int Index)
{
    /// <summary>How the file spells the name of the property, where that is not the canonical way.
    /// </summary>
    internal Spelling? Key { get; init; }

    /// <summary>The change that takes this one back.</summary>
    internal Change Inverse() => this with { Before = After, After = Before };

    /// <summary>Whether another change leaves the same behind.</summary>
    internal bool LeadsTo(Change other) =>
        Path.SequenceEqual(other.Path) && JToken.DeepEquals(After, other.After);

    /// <summary>Makes the change.</summary>
    internal void ApplyTo(JObject root)
    {
        JObject parent = Path.SkipLast(1).Aggregate(root, (map, name) => (JObject)map[name]!);
        string name = Path[^1];
        if (After is null)
        {
            parent.Remove(name);
        }
        else if (parent.Property(name, StringComparison.Ordinal) is JProperty property)
        {
            property.Value = After.DeepClone();
        }
        else
        {
            JProperty added = new(name, After.DeepClone());
            if (Key is not null)
            {
                added.AddAnnotation(Key);
            }

            ((IList<JToken>)parent).Insert(Math.Min(Index, parent.Count), added);
        }
    }
}
