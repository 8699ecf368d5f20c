using System.Collections.ObjectModel;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Editing;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting;

/// <summary>The settings of the selected nodes. Several nodes of one type are changed together.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="sender">Takes the commands.</param>
/// <param name="chooseFile">Lets the person choose a file of a kind: its path, or null.</param>
public sealed class Inspector(
    EditingSession session, CommandSender sender, Func<AssetKind, string?> chooseFile) : Notifying
{
    private IReadOnlyList<NodeItem> _nodes = [];

    /// <summary>The settings.</summary>
    public ObservableCollection<Field> Fields { get; } = [];

    /// <summary>What is selected, in words.</summary>
    public string Title => _nodes switch
    {
        [] => "Nothing is selected",
        [NodeItem one] => one.Id,
        _ => $"{_nodes.Count} nodes",
    };

    /// <summary>Whether one node is selected, whose name can be changed.</summary>
    public bool IsOne => _nodes.Count == 1;

    /// <summary>Whether no node is selected.</summary>
    public bool IsEmpty => _nodes.Count == 0;

    /// <summary>Name of the type.</summary>
    public string Type => _nodes.Count > 0 ? _nodes[0].Type.Name : "";

    /// <summary>What the type does.</summary>
    public string Summary => _nodes.Count > 0 ? _nodes[0].Type.Summary : "";

    /// <summary>What else there is to know of it.</summary>
    public string Remarks => _nodes.Count > 0 ? _nodes[0].Type.Remarks : "";

    /// <summary>The id of the one node; writing it renames the node.</summary>
    public string Id
    {
        get => IsOne ? _nodes[0].Id : "";
        set
        {
            if (IsOne && value != _nodes[0].Id)
            {
                sender.Send("rename", ("id", _nodes[0].Id), ("to", value));
                Tell(nameof(Id));
            }
        }
    }

    /// <summary>Shows the settings of nodes.</summary>
    public void Show(IReadOnlyList<NodeItem> nodes)
    {
        bool isOther = nodes.Count == 0 || _nodes.Count == 0 || nodes[0].Type != _nodes[0].Type;
        _nodes = nodes.Count > 0 && nodes.All(node => node.Type == nodes[0].Type) ? nodes : [];
        if (isOther || _nodes.Count == 0)
        {
            Fields.Clear();
            foreach (SettingDescription setting in _nodes.Count > 0 ? _nodes[0].Type.Settings : [])
            {
                Fields.Add(FieldFor(setting));
            }
        }

        Tell(nameof(Title), nameof(IsOne), nameof(IsEmpty), nameof(Type), nameof(Summary));
        Tell(nameof(Remarks), nameof(Id));
        Refresh();
    }

    /// <summary>Shows the values that the document has now.</summary>
    public void Refresh()
    {
        if (_nodes.Count == 0)
        {
            return;
        }

        string id = _nodes[0].Id;
        (JObject? set, JObject? wires, JObject? curves) = session.Read(document => (
            document.Node(id)?.Set?.DeepClone() as JObject,
            document.Node(id)?.In?.DeepClone() as JObject,
            document.Node(id)?.Auto?.DeepClone() as JObject));
        foreach (Field field in Fields)
        {
            field.Show(
                set?[field.Name], LayoutReader.Text(wires?[field.Name]), curves?[field.Name]);
        }
    }

    private Field FieldFor(SettingDescription setting) => setting.Type switch
    {
        "bool" => new SwitchField(setting, Write),
        "int" or "long" or "double" => new NumberField(setting, Write, Draw),
        "choice" => new ChoiceField(setting, Write),
        "asset" => new FileField(setting, Write, KnownFiles, ChooseFile),
        _ when setting.Type.EndsWith("[]", StringComparison.Ordinal) =>
            new ListField(setting, Write),
        _ => new TextField(setting, Write),
    };

    private void Write(string setting, JToken? value, string gesture)
    {
        string? of = gesture.Length > 0 ? gesture : null;
        if (_nodes is [NodeItem one])
        {
            sender.Send(
                "set", ("node", one.Id), ("setting", setting), ("value", value), ("gesture", of));
        }
        else
        {
            JArray values = new(_nodes.Select(node => new JObject
            {
                ["node"] = node.Id,
                ["setting"] = setting,
            }));
            foreach (JToken each in value is null ? [] : values.Children())
            {
                each["value"] = value!.DeepClone();
            }

            sender.Send("setMany", ("values", values), ("gesture", of));
        }
    }

    private void Draw(string setting, JToken? points, string gesture)
    {
        if (_nodes is [NodeItem one])
        {
            sender.Send(
                "curve", ("node", one.Id), ("setting", setting), ("points", points),
                ("gesture", gesture.Length > 0 ? gesture : null));
        }
        else
        {
            sender.Say("A curve belongs to one node. Select one alone.");
        }
    }

    private IReadOnlyList<string> KnownFiles(AssetKind kind) => session.Read(document =>
        (IReadOnlyList<string>)[.. document.Assets
            .Where(asset => asset.Kind == kind).Select(asset => asset.Name)]);

    private string? ChooseFile(AssetKind kind)
    {
        if (chooseFile(kind) is not string path)
        {
            return null;
        }

        string word = kind.ToString();
        EditResult result = sender.Send(
            "addAsset", ("kind", char.ToLowerInvariant(word[0]) + word[1..]), ("path", path));
        return result.IsDone && result.Made is [string made, ..] ? made.Split(':')[^1] : null;
    }
}
