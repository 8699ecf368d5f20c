using GanGraph.Engine.Documents.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>Collects what a merge has to tell.</summary>
internal sealed class MergeFindings
{
    private readonly List<MergeConflict> _conflicts = [];
    private readonly List<string> _notes = [];

    /// <summary>What a person has to decide.</summary>
    public IReadOnlyList<MergeConflict> Conflicts => _conflicts;

    /// <summary>What was decided without asking.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Notes something in a sentence.</summary>
    public void Note(string sentence) => _notes.Add(sentence);

    /// <summary>Notes a conflict; one about a whole takes in those about its parts.</summary>
    public void Conflict(
        IEnumerable<string> path, JToken? common, JToken? ours, JToken? theirs)
    {
        string at = PathText.Of(path);
        if (_conflicts.Exists(known => IsWithin(at, known.At)))
        {
            return;
        }

        _conflicts.RemoveAll(known => IsWithin(known.At, at));
        _conflicts.Add(new MergeConflict(
            at, common?.DeepClone(), ours?.DeepClone(), theirs?.DeepClone()));
    }

    /// <summary>Writes the conflicts behind those that the graph has already.</summary>
    public void WriteInto(JObject graph)
    {
        if (_conflicts.Count == 0)
        {
            return;
        }

        JArray entries = graph["conflicts"] as JArray ?? [];
        foreach (JObject entry in _conflicts.Select(conflict => conflict.ToJson()))
        {
            if (!entries.Any(known => JToken.DeepEquals(known, entry)))
            {
                entries.Add(entry);
            }
        }

        graph["conflicts"] = entries;
    }

    private static bool IsWithin(string at, string whole) =>
        at.StartsWith(whole, StringComparison.Ordinal)
        && (at.Length == whole.Length || at[whole.Length] is '.' or '[');
}
