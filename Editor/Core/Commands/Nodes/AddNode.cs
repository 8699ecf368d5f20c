using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Nodes;

/// <summary>Adds a node, with wires that begin or end at it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="At">Where it stands.</param>
public sealed record AddNode(string Type, Place At) : EditCommand
{
    /// <summary>Its id; null for a readable one after the type.</summary>
    public string? Id { get; init; }

    /// <summary>Values of its settings as they stand in files.</summary>
    public IReadOnlyDictionary<string, JToken> Set { get; init; } =
        new Dictionary<string, JToken>();

    /// <summary>Wires to tie; the new node's id is left out, as in <c>.frames</c>.</summary>
    public IReadOnlyList<(string From, string To)> Wires { get; init; } = [];

    /// <inheritdoc/>
    public override string Label => $"Add {Type}";

    internal static AddNode Read(CommandFields fields) =>
        new(fields.Text("type"), fields.Place("at"))
        {
            Id = fields.TextOrNull("id"),
            Set = fields.Values("set"),
            Wires = [.. fields.Each("wires").Select(w => (w.Text("from"), w.Text("to")))],
        };

    internal override void Apply(Draft draft)
    {
        NodeType type = draft.Type(Type);
        string id = Id ?? draft.FreeId(NameInFile.Of(type.Name));
        draft.RefuseId(id);
        draft.Put(["nodes", id], new JObject { ["type"] = type.Name, ["v"] = type.Version });
        draft.Put(["layout", "at", id], At.ToJson());
        foreach ((string name, JToken value) in Set)
        {
            draft.SetValue(id, name, value);
        }

        foreach ((string from, string to) in Wires)
        {
            draft.Connect(Named(from), Named(to));
        }

        draft.Made.Add(id);

        string Named(string end) => end.StartsWith('.') ? id + end : end;
    }
}
