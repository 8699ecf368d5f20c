using GanGraph.Editor.Arranging;
using GanGraph.Editor.Commands.Graph;
using GanGraph.Editor.Commands.Nodes;
using GanGraph.Editor.Commands.Places;
using GanGraph.Editor.Commands.Values;
using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Commands.Nodes;

public sealed class NodeCommandsTests : IDisposable
{
    private readonly Fear _fear = new();
    private readonly Fear _odd = new(OddGraph.Text);

    public void Dispose()
    {
        _fear.Dispose();
        _odd.Dispose();
    }

    [Fact]
    public void Add_TypeThatIsThere_GetsAReadableFreeIdAndItsWires()
    {
        AddNode add = new("Swirl", new Place(3, 4))
        {
            Wires = [("draw.frames", ".frames"), (".frames", "tempo.frames")],
            Set = new Dictionary<string, JToken> { ["strength"] = 2.5, ["radius"] = 0.6 },
        };

        Assert.Equal(["swirl"], Do(_fear, add).Made);
        Assert.Equal(["swirl2"], Do(_fear, add).Made);

        Assert.Equal("draw.frames", In(_fear, "swirl2", "frames"));
        Assert.Equal("swirl2.frames", In(_fear, "tempo", "frames"));
        Assert.Equal(
            """{ "strength": 2.5 }""", _fear.Session.Read(d => Flat(d.Node("swirl")!.Set!)));
        Assert.Equal("[3, 4]", _fear.Session.Read(d => Flat(d.Layout!["at"]!["swirl"]!)));
    }

    [Fact]
    public void Remove_Chain_HealsOverAllThatIsGone()
    {
        Do(_fear, new RemoveItems(["tempo", "enlarge"], Heal: true));

        Assert.Equal("draw.frames", In(_fear, "film", "frames"));
        Assert.Null(_fear.Session.Read(d => d.Param("speed")));
        Assert.Null(_fear.Session.Read(d => d.Layout!["at"]!["tempo"]));
        Assert.NotNull(_fear.Session.Read(d => d.Asset("clip")));
    }

    [Fact]
    public void Remove_WithoutHealing_TakesWiresTargetsAndMembers()
    {
        Do(_odd, new RemoveItems(["swirl", "film"], Heal: false));

        JObject root = Root(_odd);
        Assert.DoesNotContain("swirl.", Flat(root["nodes"]!), StringComparison.Ordinal);
        Assert.Null(root["params"]!["z"]);
        Assert.Equal("""["unheard.mood"]""", Flat(root["params"]!["a"]!["to"]!));
        Assert.Equal("2.50", Flat(root["params"]!["a"]!["hint"]!));
        Assert.Equal("""["note:hello", "gone"]""", Flat(root["layout"]!["groups"]![0]!["of"]!));
        Assert.Null(root["layout"]!["reroutes"]!["k1"]);
        Assert.NotNull(root["layout"]!["reroutes"]!["strange"]);
    }

    [Fact]
    public void Rename_Node_IsRenamedEverywhereAndElseNowhere()
    {
        string before = _odd.AsFound;

        Do(_odd, new RenameNode("swirl", "twist"));
        Do(_odd, new RenameNode("film", "end"));

        Assert.Equal(
            before.Replace("\"swirl\"", "\"twist\"", StringComparison.Ordinal)
                .Replace("swirl.", "twist.", StringComparison.Ordinal)
                .Replace("\"film\"", "\"end\"", StringComparison.Ordinal)
                .Replace("film.frames", "end.frames", StringComparison.Ordinal),
            _odd.AsFound);
    }

    [Fact]
    public void Replace_SettingsAndWiresThatFit_Stay()
    {
        Do(_odd, new SetValue("swirl", "strength", 3));

        EditResult done = Do(_odd, new ReplaceNode("swirl", "ChangeSpeed"));

        Assert.Equal("draw.frames", In(_odd, "swirl", "frames"));
        Assert.Equal("swirl.frames", In(_odd, "film", "frames"));
        Assert.Equal("bypass", Root(_odd)["nodes"]!["swirl"]!["mode"]);
        Assert.Null(Root(_odd)["nodes"]!["swirl"]!["set"]);
        Assert.Null(Root(_odd)["params"]!["z"]);
        Assert.Contains("2 values and wires", done.Text, StringComparison.Ordinal);
        Assert.NotNull(Root(_odd)["layout"]!["reroutes"]!["k1"]);
    }

    [Fact]
    public void Insert_IntoAWire_StandsBetween()
    {
        string made = Do(_fear, new InsertNode("Swirl", "tempo.frames", default)).Made.Single();

        Assert.Equal("draw.frames", In(_fear, made, "frames"));
        Assert.Equal($"{made}.frames", In(_fear, "tempo", "frames"));
    }

    [Fact]
    public void Insert_IntoATightWire_MovesWhatLiesToTheRightByWhatIsMissing()
    {
        Do(_fear, new MoveItems(new Dictionary<string, Place>
        {
            ["draw"] = new(1000, 0), ["tempo"] = new(1260, 10),
            ["film"] = new(1560, 900), ["walk"] = new(700, 0),
        }));
        string before = _fear.AsFound;
        InsertNode insert = new("Swirl", "tempo.frames", new Place(1130, 0));

        Do(_fear, insert with { Sizes = Sizes("", "draw", "tempo") });

        Assert.Equal("[1260, 0]", At("swirl"));
        Assert.Equal("[1520, 10]", At("tempo"));
        Assert.Equal("[1820, 900]", At("film"));
        Assert.Equal("[1000, 0]", At("draw"));
        Assert.Equal("[700, 0]", At("walk"));
        _fear.Session.Undo("");
        Assert.Equal(before, _fear.AsFound);
    }

    [Fact]
    public void Insert_WhereThereIsRoom_MovesNothing()
    {
        Do(_fear, new MoveItems(new Dictionary<string, Place>
        {
            ["draw"] = new(1000, -500), ["tempo"] = new(1660, -510),
        }));

        Do(_fear, new InsertNode("Swirl", "tempo.frames", new Place(1400, -500))
        {
            Sizes = Sizes("", "draw", "tempo"),
        });

        Assert.Equal(("[1400, -500]", "[1660, -510]"), (At("swirl"), At("tempo")));
    }

    [Theory]
    [InlineData(true, "train.generator")]
    [InlineData(false, null)]
    public void Duplicate_Nodes_KeepTheWiresBetweenThem(bool keepsWires, string? outside)
    {
        EditResult done = Do(
            _fear, new DuplicateItems(["walk", "draw"], new Place(10, 20), keepsWires));

        Assert.Equal(["draw2", "walk2"], done.Made.Order());
        Assert.Equal("walk2.latents", In(_fear, "draw2", "latents"));
        Assert.Equal(outside, In(_fear, "draw2", "generator"));
        Assert.Equal("[1050, 20]", Flat(Root(_fear)["layout"]!["at"]!["draw2"]!));
    }

    [Fact]
    public void Paste_IntoAGraphWithTheSameNames_GivesFreeIdsAndSharesAssets()
    {
        EditResult done = Do(_fear, new Paste(Fear.Text, new Place(0, 1000)));

        Assert.Equal(11, done.Made.Count);
        Assert.Equal(2, _fear.Session.Read(d => d.Assets.Count()));
        Assert.Equal("walk2.latents", In(_fear, "draw2", "latents"));
        Assert.Equal("[0, 1000]", Flat(Root(_fear)["layout"]!["at"]!["clip2"]!));
        Do(_odd, new Paste(
            OddGraph.Text.Replace("old.safetensors", "new.safetensors", StringComparison.Ordinal)
                .Replace("\"loop\": false", "\"loop\": false, \"path\": \"asset:old\"",
                    StringComparison.Ordinal),
            default));
        Assert.Equal("new.safetensors", Root(_odd)["assets"]!["old2"]!["path"]);
        Assert.Equal("asset:old2", Root(_odd)["nodes"]!["walk2"]!["set"]!["path"]);
        Assert.Equal(
            Flat(Root(_odd)["nodes"]!["unheard"]!["odd"]!),
            Flat(Root(_odd)["nodes"]!["unheard2"]!["odd"]!));
    }

    [Fact]
    public void Set_ValueEqualToTheDefault_LeavesTheFile()
    {
        Do(_fear, new SetValue("enlarge", "width", 0));

        Assert.Null(_fear.Session.Read(d => d.Node("enlarge")!.Set));
        Do(_fear, new SetValue("enlarge", "width", 12.0));
        Assert.Equal("12", _fear.Session.Read(d => Flat(d.Node("enlarge")!.Set!["width"]!)));
    }

    [Fact]
    public void Settle_Theirs_TakesTheValueThroughTheSetting()
    {
        Do(_odd, new SettleConflict("nodes.walk.set.framesPerKey", TakesTheirs: true));

        Assert.Equal("50", Flat(Root(_odd)["nodes"]!["walk"]!["set"]!["framesPerKey"]!));
        Assert.Equal(2, ((JArray)Root(_odd)["conflicts"]!).Count);
    }

    [Fact]
    public void UnknownNodesAndFields_AfterManyEditsElsewhere_KeepEveryByte()
    {
        string node = Flat(Root(_odd)["nodes"]!["unheard"]!);
        Do(_odd, new AddNode("Swirl", default));
        Do(_odd, new SetValue("walk", "framesPerKey", 7));
        Assert.True(_odd.Session.Save().IsSaved);

        string saved = File.ReadAllText(_odd.Path);
        JObject again = GraphDocument.Parse(saved, "", [])!.Root;
        Assert.Equal(node, Flat(again["nodes"]!["unheard"]!));
        foreach (string odd in new[]
        {
            "caf\\u00e9 \\/ 1", "1.50", "[1e2, -0, {", "k\\u0065y", "12345678901234567890",
            "b\\u006cue", "1.250", "1.0e1", "\"pin\": 1.0", "th\\u0065re",
        })
        {
            Assert.Contains(odd, saved, StringComparison.Ordinal);
        }
    }

    private static EditResult Do(Fear fear, EditCommand command)
    {
        EditResult result = fear.Session.Do(command);
        Assert.Null(result.Refusal);
        return result;
    }

    private static JObject Root(Fear fear) =>
        fear.Session.Read(document => (JObject)document.Root.DeepClone());

    private static Dictionary<string, ItemSize> Sizes(params string[] items) =>
        items.ToDictionary(item => item, _ => new ItemSize(220, 120));

    private string At(string node) => Flat(Root(_fear)["layout"]!["at"]![node]!);

    private static string? In(Fear fear, string node, string port) =>
        (string?)Root(fear)["nodes"]![node]!["in"]?[port];

    private static string Flat(JToken token) =>
        GanGraph.Engine.Documents.Json.CanonicalText.Flat(token);
}
