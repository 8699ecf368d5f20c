using GanGraph.Editor.Commands;
using GanGraph.Editor.Commands.Annotations;
using GanGraph.Editor.Commands.Graph;
using GanGraph.Editor.Commands.Values;
using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Commands;

public sealed class EditCommandsTests
{
    private const string Wire = "wire.cannot";

    public static TheoryData<string> OnFear =>
    [
        """{"do":"addNode","type":"Swirl","at":[10,20],"set":{"strength":2}}""",
        """
        {"do":"addNode","type":"Swirl","at":[10,20],
         "wires":[{"from":"draw.frames","to":".frames"},{"from":".frames","to":"tempo.frames"}]}
        """,
        """{"do":"duplicate","items":["walk","draw"],"at":[30,30],"wires":true}""",
        """{"do":"remove","items":["tempo"],"heal":true}""",
        """{"do":"remove","items":["keys","walk","train"],"heal":false}""",
        """{"do":"rename","id":"train","to":"learn"}""",
        """{"do":"replace","id":"tempo","type":"Swirl"}""",
        """{"do":"insert","type":"Swirl","into":"tempo.frames","at":[5,5]}""",
        """{"do":"mode","items":["tempo","enlarge"],"mode":"bypass"}""",
        """{"do":"list","node":"keys","setting":"order","take":4}""",
        """{"do":"list","node":"keys","setting":"locked","add":2,"sorted":true}""",
        """{"do":"set","node":"walk","setting":"framesPerKey","value":7}""",
        """{"do":"set","node":"clip","setting":"fit"}""",
        """{"do":"set","node":"keys","setting":"seeds","value":[1,2,3]}""",
        """
        {"do":"setMany","values":[{"node":"enlarge","setting":"width","value":128},
         {"node":"enlargeKeys","setting":"width","value":128}]}
        """,
        """
        {"do":"curve","node":"tempo","setting":"factor","points":[[2,2,"hold"],[0,1,"smooth"]]}
        """,
        """{"do":"connect","from":"keys.latents","to":"draw.latents"}""",
        """{"do":"disconnect","to":["draw.latents","film.frames"]}""",
        """{"do":"addReroute","wire":"film.frames","at":[3,4]}""",
        """{"do":"move","at":{"clip":[-5,7.4],"film":[1,2]}}""",
        """{"do":"align","items":["clip","walk","sheet"],"how":"middle","sizes":{"clip":[9,9]}}""",
        """{"do":"distribute","items":["clip","keys","film"],"how":"across","sizes":{}}""",
        """{"do":"layout","items":[],"sizes":{"clip":[200,400]}}""",
        """{"do":"drop","path":"clip.mp4","at":[1,2]}""",
        """{"do":"drop","path":"clip.mp4","at":[1,2],"fit":"clip.path"}""",
        """{"do":"group","items":["clip","train"],"title":"Learning","color":"teal"}""",
        """{"do":"addNote","at":[1,2],"text":"Hello","size":[200,80],"color":"pink"}""",
        """{"do":"graph","name":"fps","value":"24"}""",
        """{"do":"graph","name":"seed"}""",
        """{"do":"meta","name":"title","value":"Another"}""",
        """{"do":"addParam","name":"twist","to":"tempo.factor","label":"Twist"}""",
        """{"do":"removeParam","name":"speed"}""",
        """{"do":"addAsset","kind":"model","path":"fear.json"}""",
    ];

    public static TheoryData<string> OnOdd =>
    [
        """{"do":"remove","items":["unheard"],"heal":true}""",
        """{"do":"remove","items":["café"]}""",
        """{"do":"remove","items":["swirl","film","reroute:k1","note:hello","group:one"]}""",
        """{"do":"rename","id":"unheard","to":"dream"}""",
        """{"do":"rename","id":"café","to":"tea"}""",
        """{"do":"mode","items":["unheard","group:one"],"mode":"mute"}""",
        """{"do":"duplicate","items":["unheard","group:one"],"wires":true}""",
        """{"do":"move","at":{"group:one":[5,5],"reroute:k1":[6,6],"unheard":[0,0]}}""",
        """{"do":"ungroup","id":"one"}""",
        """{"do":"editGroup","id":"group:one","title":"Out","color":""}""",
        """{"do":"editNote","id":"note:hello","text":"Hi","size":[1,1]}""",
        """{"do":"set","node":"walk","setting":"unheardOf"}""",
        """{"do":"removeAsset","name":"old"}""",
        """{"do":"settle","at":"nodes.walk.set.framesPerKey","take":"theirs"}""",
        """{"do":"settle","at":"meta['odd.one']","take":"theirs"}""",
        """{"do":"settle","at":"nowhere","take":"ours"}""",
        """{"do":"set","node":"café","setting":"strength","value":1}""",
    ];

    [Theory]
    [MemberData(nameof(OnFear))]
    public void OnFear_DoneUndoneRedone_GivesTheSameBytes(string command) =>
        AssertReversible(Fear.Text, command);

    [Theory]
    [MemberData(nameof(OnOdd))]
    public void OnOdd_DoneUndoneRedone_GivesTheSameBytes(string command) =>
        AssertReversible(OddGraph.Text, command);

    [Fact]
    public void Paste_DoneUndoneRedone_GivesTheSameBytes() => AssertReversible(
        OddGraph.Text,
        new JObject { ["do"] = "paste", ["at"] = new JArray(1, 2), ["text"] = Fear.Text }
            .ToString());

    [Fact]
    public void Names_AreAllTested()
    {
        IEnumerable<string> tested = Enumerable.Concat<object[]>(OnFear, OnOdd)
            .Select(row => (string)JObject.Parse((string)row[0])["do"]!)
            .Append("paste");
        Assert.Empty(EditCommands.Names.Except(tested));
    }

    [Theory]
    [InlineData("""{"do":"set","node":"walk","setting":"framesPerKey","value":"7"}""", "set.type")]
    [InlineData("""{"do":"set","node":"walk","setting":"framesPerKey","value":-7}""", "set.range")]
    [InlineData("""{"do":"set","node":"walk","setting":"frames","value":7}""", "set.unknown")]
    [InlineData("""{"do":"connect","from":"clip.dataset","to":"film.frames"}""", Wire)]
    [InlineData("""{"do":"connect","from":"tempo.frames","to":"tempo.frames"}""", Wire)]
    [InlineData("""{"do":"remove","items":["film","nobody"]}""", "item.missing")]
    [InlineData("""{"do":"move","at":{"film":[1,2],"nobody":[1,2]}}""", "item.missing")]
    [InlineData("""{"do":"addNode","type":"Swirll","at":[1,2]}""", "node.unknown")]
    [InlineData("""{"do":"addNode","type":"Swirl"}""", "command.malformed")]
    [InlineData("""{"do":"rename","id":"film","to":"clip"}""", "name.taken")]
    [InlineData("""{"do":"rename","id":"film","to":"a.b"}""", "name.invalid")]
    [InlineData("""{"do":"insert","type":"Wave","into":"film.frames","at":[1,2]}""", Wire)]
    [InlineData("""{"do":"addAsset","kind":"model","path":"../x"}""", "asset.outside")]
    [InlineData("""{"do":"graph","name":"fps","value":"often"}""", "settings.value")]
    [InlineData("""{"do":"paste","text":"{","at":[1,2]}""", "json.syntax")]
    [InlineData("""{"do":"move","at":{"film":[1e300,2]}}""", "command.malformed")]
    [InlineData("""{"do":"removeAsset","name":"clip"}""", "item.used")]
    [InlineData("""{"do":"settle","at":"nodes","take":"theirs"}""", "item.missing")]
    [InlineData("""{"do":"drop","path":"/etc/passwd","at":[1,2]}""", "asset.outside")]
    [InlineData("""{"do":"drop","path":"no.txt","at":[1,2]}""", "asset.kind")]
    [InlineData(
        """{"do":"curve","node":"tempo","setting":"factor","points":[[0,-9]]}""", "set.range")]
    [InlineData("""{"do":"align","items":["film"],"how":"up"}""", "command.malformed")]
    [InlineData("""{"do":"fly"}""", "command.unknown")]
    [InlineData("""{}""", "command.unknown")]
    public void Do_WhatCannotBeDone_IsRefusedAsAWhole(string command, string code)
    {
        using Fear fear = new();
        string before = fear.AsFound;

        EditResult done = fear.Session.Do(JObject.Parse(command));

        Assert.Equal(code, done.Refusal?.Code);
        Assert.Equal(before, fear.AsFound);
        Assert.Equal(0, fear.Session.Revision);
    }

    [Fact]
    public void Drop_GraphOrFilmThatCarriesOne_IsForTheFaceToOpen()
    {
        using Fear fear = new(options: Fear.Options with { CarriesGraph = _ => true });
        foreach (string file in new[] { "fear.json", "clip.mp4" })
        {
            EditResult done = fear.Session.Do(
                new JObject { ["do"] = "drop", ["path"] = file, ["at"] = new JArray(1, 2) });

            Assert.Null(done.Refusal);
            Assert.Equal(["graph"], done.Made);
            Assert.Equal(
                Path.Combine(Path.GetDirectoryName(fear.Path)!, file), done.Text);
            Assert.Null(done.Patch);
        }
    }

    [Fact]
    public void Drop_FilmThatCarriesAGraphOnANode_IsReadByTheNode()
    {
        using Fear fear = new(options: Fear.Options with { CarriesGraph = _ => true });
        EditResult done = fear.Session.Do(new JObject
        {
            ["do"] = "drop", ["path"] = "clip.mp4", ["at"] = new JArray(1, 2), ["fit"] = "clip",
        });

        Assert.Equal(["asset:clip2"], done.Made);
    }

    [Fact]
    public void Parse_WhatNoFileCouldHold_IsRefused()
    {
        foreach (JToken value in new JToken[]
        {
            "half \ud800", double.NaN, double.PositiveInfinity, new JArray(double.NaN),
            new JValue(DateTime.UnixEpoch),
        })
        {
            JObject command = new()
            {
                ["do"] = "set", ["node"] = "walk", ["setting"] = "loop", ["value"] = value,
            };
            Assert.Equal(
                "command.malformed",
                Assert.Throws<RefusedException>(() => EditCommands.Parse(command)).Refusal.Code);
        }
    }

    [Fact]
    public void Do_ValuesThatNoFileCouldHoldFromCode_AreRefused()
    {
        using Fear fear = new();
        foreach (EditCommand command in new EditCommand[]
        {
            new SetValue("tempo", "factor", double.NaN), new SetMeta("title", "half \ud800"),
            new AddNote(default, "half \udc00"), new SetValue("keys", "seeds", new JArray(1.5f)),
        })
        {
            Assert.NotNull(fear.Session.Do(command).Refusal);
        }

        Assert.True(fear.Session.Do(new SetValue("keys", "seeds", new JArray(1, 2))).IsDone);
        Assert.True(fear.Session.Save().IsSaved);
    }

    private static void AssertReversible(string text, string command)
    {
        using Fear fear = new(text);
        string first = fear.AsFound;

        EditResult done = fear.Session.Do(JObject.Parse(command));

        Assert.Null(done.Refusal);
        Assert.NotNull(done.Patch);
        string second = fear.AsFound;
        Assert.NotEqual(first, second);
        Assert.True(fear.Session.IsChanged);
        Assert.True(fear.Session.Undo().IsDone);
        Assert.Equal(first, fear.AsFound);
        Assert.False(fear.Session.IsChanged);
        Assert.True(fear.Session.Redo().IsDone);
        Assert.Equal(second, fear.AsFound);
        Assert.True(fear.Session.Document.IsSound);
    }
}
