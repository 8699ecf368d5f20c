using GanGraph.Editor.Commands;
using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Commands;

/// <summary>Commands by the dice: of all kinds, about things that are there, and now and then about
/// things that are not.</summary>
internal sealed class RandomCommands(int seed, EditingSession session, string clipboard)
{
    private static readonly string[] Kinds = [.. EditCommands.Names.Order(StringComparer.Ordinal)];
    private static readonly string[] Types =
    [
        "Swirl", "Resize", "Wave", "Generate", "LatentWalk", "EncodeVideo", "ChangeSpeed", "Nobody",
    ];

    private readonly Random _random = new(seed);
    private string[] _nodes = [];
    private string[] _items = [];
    private string[] _ends = [];
    private string[] _params = [];

    /// <summary>The next command.</summary>
    public JObject Next()
    {
        session.Read(Look);
        string kind = _nodes.Length > 40 && _random.Next(3) == 0 ? "remove" : Pick(Kinds);
        JObject command = new() { ["do"] = kind };
        foreach ((string name, JToken? value) in Fields(kind))
        {
            if (value is not null && _random.Next(200) > 0)
            {
                command[name] = value;
            }
        }

        if (_random.Next(3) == 0)
        {
            command["gesture"] = Pick("drag", "slide");
        }

        return command;
    }

    private (string, JToken?)[] Fields(string kind) => kind switch
    {
        "addNode" =>
        [
            ("type", Pick(Types)), ("at", At()), ("id", Maybe(Name())),
            ("set", Maybe(new JObject { [Pick("strength", "radius", "width")] = Value() })),
            ("wires", Maybe(new JArray(new JObject { ["from"] = End(), ["to"] = ".frames" }))),
        ],
        "paste" => [("text", Pick(clipboard, clipboard, "{")), ("at", At())],
        "duplicate" => [("items", Items()), ("at", Maybe(At())), ("wires", Flag())],
        "remove" => [("items", Items()), ("heal", Flag())],
        "rename" => [("id", Node()), ("to", Pick(Name(), "a b"))],
        "replace" => [("id", Node()), ("type", Pick(Types))],
        "insert" => [("type", Pick(Types)), ("into", End()), ("at", At())],
        "mode" => [("items", Items()), ("mode", Pick("run", "bypass", "mute", "sleep"))],
        "set" => [("node", Node()), ("setting", Setting()), ("value", Maybe(Value()))],
        "setMany" => [("values", new JArray(Set()))],
        "list" =>
        [
            ("node", Node()), ("setting", Pick("seeds", "order", "locked", "width")),
            (Pick("add", "take"), _random.Next(4)), ("sorted", Flag()),
        ],
        "curve" =>
        [
            ("node", Node()), ("setting", Setting()),
            ("points", Maybe(JArray.Parse("""[[0, 1, "smooth"], [2.5, 2, "hold"]]"""))),
        ],
        "connect" => [("from", End()), ("to", End())],
        "disconnect" => [("to", new JArray(End()))],
        "addReroute" => [("wire", End()), ("at", At())],
        "move" => [("at", new JObject { [Item()] = At(), [Node()] = At() })],
        "group" => [("items", Items()), ("title", "A"), ("color", Maybe(Pick("red", "mauve")))],
        "ungroup" or "editGroup" =>
            [("id", Item()), ("title", Maybe("B")), ("color", Maybe("blue"))],
        "addNote" => [("at", At()), ("text", "Hello"), ("size", Maybe(At()))],
        "editNote" => [("id", Item()), ("text", Maybe("Hi")), ("color", Maybe(""))],
        "graph" => [("name", Pick("seed", "fps", "width", "depth")), ("value", Maybe(Value()))],
        "meta" => [("name", Pick("title", "made")), ("value", Maybe("T"))],
        "addParam" => [("name", Name()), ("to", $"{Node()}.{Setting()}"), ("label", Maybe("L"))],
        "removeParam" => [("name", Pick([.. _params, "nobody"]))],
        "removeAsset" => [("name", Pick("old", "fear", "clip"))],
        "settle" => [("at", "nodes.walk.set.framesPerKey"), ("take", Pick("ours", "theirs"))],
        "addAsset" => [("kind", Pick("model", "video")), ("path", Pick("fear.json", "../x"))],
        "drop" =>
            [("path", Pick("clip.mp4", "none.mp4")), ("at", At()), ("fit", Maybe(Node()))],
        "layout" => [("items", Items())],
        _ => [("items", Items()), ("how", Pick("left", "top", "across", "down"))],
    };

    private bool Look(GraphDocument document)
    {
        JToken? layout = document.Root["layout"];
        _nodes = [.. document.Nodes.Select(node => node.Id)];
        _params = [.. document.Params.Select(param => param.Name)];
        _items =
        [
            .. _nodes, "nobody",
            .. Ids(layout?["groups"]).Select(id => $"group:{id}"),
            .. Ids(layout?["notes"]).Select(id => $"note:{id}"),
            .. ((layout?["reroutes"] as JObject)?.Properties() ?? [])
                .Select(knot => $"reroute:{knot.Name}"),
        ];
        _ends = [.. document.Nodes.SelectMany(node =>
            (node.In?.Properties() ?? []).Select(wire => $"{node.Id}.{wire.Name}"))];
        return true;
    }

    private static IEnumerable<string> Ids(JToken? list) =>
        (list as JArray ?? []).OfType<JObject>().Select(entry => (string?)entry["id"])
            .OfType<string>();

    private string End() => _ends.Length > 0 && _random.Next(2) == 0
        ? Pick(_ends)
        : $"{Node()}.{Pick("frames", "latents", "signal", "generator", "strength")}";

    private JObject Set()
    {
        JObject set = new() { ["node"] = Node(), ["setting"] = Setting() };
        if (Maybe(Value()) is JToken value)
        {
            set["value"] = value;
        }

        return set;
    }

    private string Node() => Pick(_nodes.Length > 0 ? _nodes : ["nobody"]);

    private string Item() => Pick(_items);

    private JArray Items() => new(Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Item()));

    private string Name() => $"name{_random.Next(60)}";

    private string Setting() => Pick("strength", "radius", "width", "loop", "framesPerKey", "path");

    private JArray At() => [_random.Next(-2000, 2000), Math.Round(_random.NextDouble() * 900, 2)];

    private JToken Value() => _random.Next(5) switch
    {
        0 => new JValue(_random.NextDouble() * 4),
        1 => new JValue(_random.Next(2) == 0),
        2 => new JValue("out:x.mp4"),
        3 => new JArray(1, 2),
        _ => new JValue(_random.Next(0, 5)),
    };

    private bool Flag() => _random.Next(2) == 0;

    private JToken? Maybe(JToken value) => _random.Next(2) == 0 ? value : null;

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];
}
