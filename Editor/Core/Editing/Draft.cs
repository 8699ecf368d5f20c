using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Comparing;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing;

/// <summary>What a command works on: the document itself, with a list of all that it does to it, so
/// that it can be taken back.</summary>
/// <param name="document">The document.</param>
/// <param name="options">What the session works with.</param>
internal sealed class Draft(GraphDocument document, SessionOptions options)
{
    private readonly List<Change> _changes = [];

    /// <summary>The document as it is so far; to be changed through this draft only.</summary>
    public GraphDocument Document => document;

    /// <summary>The types of nodes there are.</summary>
    public NodeCatalogue Catalogue => options.Catalogue;

    /// <summary>What the session works with.</summary>
    public SessionOptions Options => options;

    /// <summary>Everything done so far.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>The items that the command makes.</summary>
    public List<string> Made { get; } = [];

    /// <summary>What a person may want to know of how it was done.</summary>
    public string Text { get; set; } = "";

    /// <summary>What stands at a path; null when nothing does.</summary>
    public JToken? Find(params IEnumerable<string> path) =>
        path.Aggregate((JToken?)document.Root, (at, name) => (at as JObject)?[name]);

    /// <summary>Gives a property a value. Objects on the way to it are made when missing; a new
    /// property stands behind its siblings.</summary>
    public void Put(IReadOnlyList<string> path, JToken value)
    {
        JObject parent = document.Root;
        for (int depth = 0; depth < path.Count - 1; depth++)
        {
            JToken? next = parent[path[depth]];
            if (next is null)
            {
                JToken nested = path.Skip(depth + 1).Reverse().Aggregate(
                    value, (inner, name) => new JObject { [name] = inner });
                Make(new Change([.. path.Take(depth + 1)], null, nested, parent.Count));
                return;
            }

            parent = next as JObject ?? throw new RefusedException(
                ProblemCode.Shape,
                $"{PathText.Of(path.Take(depth + 1))} is {Words.Kind(next)}, wanted is an object. "
                + "Mend that in the file first.");
        }

        JToken? before = parent[path[^1]];
        if (before is null)
        {
            Make(new Change(path, null, value, parent.Count));
        }
        else if (!JToken.DeepEquals(before, value))
        {
            Make(new Change(path, before, value, IndexOf(parent, path[^1])));
        }
    }

    /// <summary>Takes a property away; nothing happens when it is not there.</summary>
    public void Take(params IReadOnlyList<string> path)
    {
        if (Find(path.SkipLast(1)) is JObject parent
            && parent.Property(path[^1], StringComparison.Ordinal) is JProperty property)
        {
            Make(new Change(path, property.Value, null, IndexOf(parent, path[^1]))
            {
                Key = Spelling.Of(property),
            });
        }
    }

    /// <summary>Takes a property away, and the object that held it when nothing else is in there.
    /// </summary>
    public void TakeWithHolder(params IReadOnlyList<string> path)
    {
        IReadOnlyList<string> holder = [.. path.SkipLast(1)];
        bool isOnly = Find(holder) is JObject { Count: 1 } map && map.ContainsKey(path[^1]);
        Take(isOnly ? holder : path);
    }

    /// <summary>Gives a property another name in its old place; nothing happens when it is not
    /// there.</summary>
    public void Rename(IReadOnlyList<string> path, string name)
    {
        if (Find(path.SkipLast(1)) is JObject parent && parent[path[^1]] is JToken value)
        {
            int index = IndexOf(parent, path[^1]);
            Take(path);
            Make(new Change([.. path.SkipLast(1), name], null, value, index));
        }
    }

    /// <summary>Makes a change that came about elsewhere.</summary>
    public void Make(Change change)
    {
        _ = PlainValue.Of(new JValue(change.Path[^1]));
        Change own = change with
        {
            Before = change.Before?.DeepClone(),
            After = change.After is null ? null : PlainValue.Of(change.After),
        };
        own.ApplyTo(document.Root);
        _changes.Add(own);
    }

    /// <summary>Makes a change of which is known only what it leaves behind.</summary>
    public void Repeat(Change change)
    {
        if (Find(change.Path.SkipLast(1)) is not JObject parent)
        {
            return;
        }

        JProperty? property = parent.Property(change.Path[^1], StringComparison.Ordinal);
        if (property is not null)
        {
            Make(change with
            {
                Before = property.Value,
                Index = IndexOf(parent, property.Name),
                Key = change.After is null ? Spelling.Of(property) : change.Key,
            });
        }
        else if (change.After is not null)
        {
            Make(change);
        }
    }

    /// <summary>Takes back everything done so far.</summary>
    public void TakeBack()
    {
        for (int i = _changes.Count - 1; i >= 0; i--)
        {
            _changes[i].Inverse().ApplyTo(document.Root);
        }

        _changes.Clear();
    }

    private static int IndexOf(JObject parent, string name) =>
        parent.Properties().TakeWhile(property => property.Name != name).Count();
}
